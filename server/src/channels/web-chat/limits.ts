import type { ChannelLimits } from '../contract.ts'

export const webChatLimits: ChannelLimits = {
  textLength: 10_000,
  filesPerMessage: 10,
  takes: 'anything',
  textWithFiles: true,
  cards: [],
  goodbye: true,
}
