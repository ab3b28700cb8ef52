import { z } from 'zod'

export const channelKinds = ['web-chat', 'tiktok-shop'] as const
export const ChannelKind = z.enum(channelKinds)
export type ChannelKind = z.infer<typeof ChannelKind>
