import { z } from 'zod'
import { Invalid, Unauthenticated } from '../../platform/errors.ts'
import type { RawDelivery, WebhookRequest } from '../contract.ts'
import { storableTexts } from '../storable.ts'
import { isSignedWebhook } from './sign.ts'
import { NewMessage, OfConversation, topics, WebhookEnvelope } from './types.ts'

/** What the channel knows of its app and shop. */
const WebhookConfig = z.object({
  appKey: z.string().min(1),
  appSecret: z.string().min(1),
  /** The platform's id of the shop that feeds this channel. */
  shopId: z.string().min(1),
})

/**
 * A call of the platform as a delivery. The signature covers the bytes and says nothing about when they were signed, and the platform
 * repeats a call for 15 hours as it was: what protects from a replay is that a notification is stored once for ever.
 * @throws Unauthenticated, Invalid
 */
export function receiveWebhook({ rawBody, headers, config }: WebhookRequest): readonly RawDelivery[] {
  const { appKey, appSecret, shopId } = WebhookConfig.parse(config)
  const { authorization } = headers
  if (!isSignedWebhook({ rawBody, signature: authorization }, { appKey, appSecret }))
    throw new Unauthenticated(
      'The signature is not right. Check the app key and the app secret of this channel.',
    )
  const body = parse(rawBody)
  const envelope = WebhookEnvelope.safeParse(body)
  if (!envelope.success) throw new Invalid('This is no webhook of TikTok Shop.')
  // One address may serve a whole app: what concerns another shop has a channel of its own to go to.
  if (envelope.data.shop_id !== shopId)
    throw new Invalid('This webhook is about another shop than this channel is connected to.')
  const { tts_notification_id: externalId } = envelope.data
  return [{ externalId, threadKey: threadKeyOf(envelope.data), body }]
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString(), storableTexts)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Invalid('This is no JSON.')
    throw error
  }
}

/** What must not overtake each other: what is about one conversation. The rest wants pulls only. */
function threadKeyOf({ type, data, tts_notification_id }: z.infer<typeof WebhookEnvelope>): string {
  const named = type === topics.message ? NewMessage.safeParse(data) : OfConversation.safeParse(data)
  return named.success ? named.data.conversation_id : `notification:${tts_notification_id}`
}
