import type { ChannelLimits } from '../contract.ts'

/** Of the send endpoint (202309). Text, a picture or a card: one of them per message. */
export const tiktokShopLimits: ChannelLimits = {
  textLength: 2_000,
  filesPerMessage: 1,
  takes: 'images',
  textWithFiles: false,
  cards: ['product-card', 'order-card', 'logistics-card', 'coupon-card', 'return-card'],
  goodbye: true,
}
