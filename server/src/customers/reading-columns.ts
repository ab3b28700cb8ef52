import type { OfChannel, Reading } from './facts.ts'
import { instant } from './stored-values.ts'

/** Whose a row is. */
export const channelColumns = ({ organizationId, shopId, channelId }: OfChannel) => ({
  organization_id: organizationId,
  shop_id: shopId,
  channel_id: channelId,
})

/** What every reading's row has beside its content; when it was read is no content, so no digest holds it. */
export const readingColumns = (reading: Omit<Reading, 'updatedAt'>) => ({
  ...channelColumns(reading),
  external_id: reading.externalId,
  read_at: instant(reading.readAt),
})
