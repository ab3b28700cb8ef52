import { isSameSaid } from '../../inbox/index.ts'
import {
  attemptLastsMs,
  type Content,
  type ListedMessage,
  type OutboundMessage,
  type Reconciled,
} from '../contract.ts'
import type { TiktokShopDeps } from './deps.ts'
import { contentOf } from './format.ts'
import { listMessages } from './list.ts'
import { FoundMessage } from './types.ts'

/** Five pages of ten: more than anybody says while one message is unsure. */
const maxPages = 5
/** By how much two clocks, one of which counts in seconds, may differ. */
const clocksDifferMs = 60_000
/** A list may lag by so much behind what was taken: before an attempt is over as long, an absence proves nothing. */
const listLagsMs = 30_000

/**
 * Looks for a message among the newest of its conversation: of the seller's side, with the same content, not older than it was queued,
 * and not one that another message of ours has its receipt from.
 */
export async function reconcileMessage(
  deps: TiktokShopDeps,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<Reconciled> {
  const notBefore = message.queuedAt - clocksDifferMs
  const { listed, complete } = await listSince(deps, message, notBefore, signal)
  const like = listed.filter((one) => one.at >= notBefore && isLike(message.content, one))
  const { organizationId, channelId } = message
  const ids = like.map(({ externalId }) => externalId)
  const taken = await deps.receiptsAmong({ organizationId, channelId }, ids)
  // Newest first: the oldest that fits is the first that was sent.
  const found = like.findLast(({ externalId }) => !taken.has(externalId))
  if (found) return { outcome: 'accepted', receipt: { acceptedAt: found.at, externalId: found.externalId } }
  const isSettled = deps.clock.now() >= message.attemptedAt + attemptLastsMs + listLagsMs
  return { outcome: complete && isSettled ? 'absent' : 'unsure' }
}

async function listSince(
  deps: TiktokShopDeps,
  { organizationId, shopId, channelId, threadKey }: OutboundMessage,
  notBefore: number,
  signal: AbortSignal,
): Promise<{ listed: ListedMessage[]; complete: boolean }> {
  const listed: ListedMessage[] = []
  let page: string | null = ''
  for (let pages = 0; page !== null && pages < maxPages; pages++) {
    const request = { organizationId, shopId, channelId, threadKey, page, purpose: 'answer' as const }
    const { items, nextPage } = await listMessages(deps, request, signal)
    listed.push(...items)
    page = items.some(({ at }) => at < notBefore) ? null : nextPage
  }
  return { listed, complete: page === null }
}

const oursIsShownAs = 'CUSTOMER_SERVICE'

function isLike(content: Content, { delivery: { body } }: ListedMessage): boolean {
  const parsed = FoundMessage.safeParse(body)
  if (!parsed.success || parsed.data.message.sender.role !== oursIsShownAs) return false
  const { type, content: raw } = parsed.data.message
  return isSameContent(content, contentOf(type, raw))
}

/** A picture has another address there, so its size has to do. */
export function isSameContent(ours: Content, theirs: Content): boolean {
  if (!isSameSaid(ours, theirs)) return false
  if (ours.kind !== 'image') return true
  const [file] = ours.files
  const [media] = theirs.media ?? []
  return file !== undefined && media !== undefined && isSameSize(file, media)
}

type Size = { readonly width: number | null; readonly height: number | null }
const isSameSize = (a: Size, b: Size) =>
  (a.width === b.width || a.width === null || b.width === null) &&
  (a.height === b.height || a.height === null || b.height === null)
