import { z } from 'zod'

// What the platform sends, as far as we use it. Ids are decimal numbers of up to 20 digits, so they come and stay as texts;
// times are seconds unless a name says otherwise.

/** A moment in seconds as ms. */
export const SecondsAsMs = z
  .int()
  .min(0)
  .max(9_999_999_999)
  .transform((seconds) => seconds * 1000)

const PlatformId = z.string().min(1).max(64)

/** The order of messages in a conversation; beyond what a number can hold. */
export const MessageIndex = z
  .union([z.string().regex(/^\d{1,19}$/), z.int().min(0)])
  .transform((index) => BigInt(index))

const Sender = z.object({ im_user_id: z.string().optional(), role: z.string() })

/** As a list shows it. `content` is JSON in a text. */
const ListedMessageShape = z.object({
  id: PlatformId,
  index: MessageIndex,
  type: z.string(),
  content: z.string().nullish(),
  create_time: SecondsAsMs,
  is_visible: z.boolean().optional(),
  sender: Sender,
})

/** As webhook 14 brings it. */
export const NewMessage = z.object({
  message_id: PlatformId,
  index: MessageIndex,
  conversation_id: PlatformId,
  type: z.string(),
  content: z.string().nullish(),
  create_time: SecondsAsMs,
  is_visible: z.boolean().optional(),
  sender: Sender,
})
export type NewMessage = z.infer<typeof NewMessage>

export const WebhookEnvelope = z.object({
  type: z.int(),
  tts_notification_id: PlatformId,
  shop_id: PlatformId,
  timestamp: SecondsAsMs,
  data: z.unknown(),
})
export type WebhookEnvelope = z.infer<typeof WebhookEnvelope>

/** A message that a list showed, handed in like a delivery; ours, not the platform's. */
export const FoundMessage = z.object({
  found: z.literal('message'),
  conversation_id: PlatformId,
  message: ListedMessageShape,
})

/** Numbers of the webhooks that we read (overview of webhooks, May 2026). */
export const topics = {
  orderStatus: 1,
  recipientAddress: 3,
  packages: 4,
  productStatus: 5,
  authorizationEnded: 6,
  authorizationEnding: 7,
  cancellation: 11,
  return: 12,
  conversation: 13,
  message: 14,
  productChanged: 15,
  productCreated: 16,
} as const

export const OfOrder = z.object({ order_id: PlatformId })
export const OfPackages = z.object({
  package_list: z
    .array(z.object({ package_id: PlatformId.optional(), order_id_list: z.array(PlatformId).max(200) }))
    .max(200),
})
export const OfProduct = z.object({ product_id: PlatformId })
export const OfCancellation = z.object({ order_id: PlatformId, cancel_id: PlatformId })
export const OfReturn = z.object({ order_id: PlatformId, return_id: PlatformId })
export const OfConversation = z.object({ conversation_id: PlatformId })
export const ExpirationWarning = z.object({ expiration_time: z.union([z.string(), z.int()]) })
