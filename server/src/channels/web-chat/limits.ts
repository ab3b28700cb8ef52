import type { ChannelLimits } from '../contract.ts'

export const webChatLimits: ChannelLimits = {
  textLength: 10_000,
  filesPerMessage: 5,
  takes: 'anything',
  goodbye: true,
}
