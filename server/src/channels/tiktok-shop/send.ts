import { z } from 'zod'
import type { OfChannel } from '../../customers/index.ts'
import type { FileRef } from '../../platform/files/index.ts'
import type { OutboundMessage, Receipt } from '../contract.ts'
import { Rejected } from '../errors.ts'
import type { TiktokShopAccount } from './accounts.ts'
import type { TiktokShopDeps } from './deps.ts'
import { endpoints } from './endpoints.ts'
import { imageMessage, messageOf, type SendableMessage } from './format.ts'

const Sent = z.object({ message_id: z.string().min(1) })
const Uploaded = z.object({ url: z.string().min(1), width: z.int(), height: z.int() })

/** Of the send endpoint: the platform's own names for them. */
const pictureExtensions = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
])

/** One message of the platform: a text, a picture or a card. It has no key against sending twice, so what is unsure is asked about. */
export async function sendMessage(
  deps: TiktokShopDeps,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<Receipt> {
  const account = await deps.accounts.of(message.channelId)
  const body = await bodyOf(deps, account, message, signal)
  const { message_id } = await deps.client.call(
    account,
    {
      method: 'POST',
      path: endpoints.messages(message.threadKey),
      body,
      data: Sent,
      purpose: 'answer',
      kind: 'send',
    },
    signal,
  )
  return { acceptedAt: deps.clock.now(), externalId: message_id }
}

async function bodyOf(
  deps: TiktokShopDeps,
  account: TiktokShopAccount,
  { organizationId, content }: OutboundMessage,
  signal: AbortSignal,
): Promise<SendableMessage> {
  const [file, ...more] = content.files
  if (file === undefined) {
    const body = messageOf(content)
    if (body === null) throw new Rejected({ reason: 'kind-not-taken' })
    return body
  }
  if (more.length > 0 || content.text !== '' || content.card !== undefined)
    throw new Rejected({ reason: 'one-thing-per-message' })
  return imageMessage(await upload(deps, account, { organizationId, file }, signal))
}

/** Uploading sends nothing yet: what fails here may be tried again. */
async function upload(
  { client, readFile }: TiktokShopDeps,
  account: TiktokShopAccount,
  { organizationId, file }: { readonly organizationId: string; readonly file: FileRef },
  signal: AbortSignal,
): Promise<z.infer<typeof Uploaded>> {
  const extension = pictureExtensions.get(file.mime)
  if (extension === undefined) throw new Rejected({ reason: 'files-not-taken' })
  const bytes = await readFile(organizationId, file.id)
  if (bytes === null) throw new Rejected({ reason: 'file-missing' })
  const body = new FormData()
  body.append('data', new Blob([new Uint8Array(bytes)], { type: file.mime }), `picture.${extension}`)
  return client.call(
    account,
    { method: 'POST', path: endpoints.imageUpload, body, data: Uploaded, purpose: 'answer' },
    signal,
  )
}

/** Marks every message of the buyer read, so that the platform's own tool shows the conversation as seen. */
export async function markRead(
  { client, accounts }: TiktokShopDeps,
  { channelId, threadKey }: OfChannel & { readonly threadKey: string },
  signal: AbortSignal,
): Promise<void> {
  const path = endpoints.readMark(threadKey)
  // Without a body: whether two braces count in the signature is not known, and nothing needs them.
  await client.call(
    await accounts.of(channelId),
    { method: 'POST', path, data: z.unknown(), purpose: 'read' },
    signal,
  )
}
