import { z } from 'zod'
import type { OfChannel } from '../../customers/index.ts'
import type { ListedMessage, ListedPage, ListedThread, ListPurpose, PulledBuyer } from '../contract.ts'
import type { RequestPurpose } from './accounts.ts'
import type { TiktokShopDeps } from './deps.ts'
import { endpoints } from './endpoints.ts'
import { MessageIndex, SecondsAsMs } from './types.ts'

/** The most that a page of each endpoint holds. */
const threadsPerPage = '20'
const messagesPerPage = '10'

/** Somebody in a conversation: the buyer, the shop or who serves. */
export const Participant = z.object({
  role: z.string(),
  user_id: z.string().nullish(),
  nickname: z.string().nullish(),
  avatar: z.string().nullish(),
})
type Participant = z.infer<typeof Participant>

const Conversations = z.object({
  conversations: z
    .array(
      z.object({
        id: z.string().min(1),
        can_send_message: z.boolean().nullish(),
        unread_count: z.int().min(0).catch(0),
        participants: z.array(Participant).nullish(),
        latest_message: z
          .object({ id: z.string().min(1), index: MessageIndex, create_time: SecondsAsMs })
          .nullish()
          .catch(null),
      }),
    )
    .nullish(),
  next_page_token: z.string().nullish(),
})

const MessageHead = z.object({ id: z.string().min(1), index: MessageIndex, create_time: SecondsAsMs })

/** Kept as it is beside what we need of it here: what it says is read by what reads webhooks, or not at all. */
const MessageAsListed = z.unknown().transform((raw, context) => {
  const head = MessageHead.safeParse(raw)
  if (head.success) return { ...head.data, raw }
  context.addIssue({ code: 'custom', message: 'A message without id, index or time.' })
  return z.NEVER
})
const Messages = z.object({
  messages: z.array(MessageAsListed).nullish(),
  next_page_token: z.string().nullish(),
})

/** The newest activity is believed to come first; no page of the platform says so. */
export async function listThreads(
  { client, accounts }: TiktokShopDeps,
  { channelId, page, purpose = 'read' }: ThreadsRequest,
  signal: AbortSignal,
): Promise<ListedPage<ListedThread>> {
  const { conversations, next_page_token } = await client.call(
    await accounts.of(channelId),
    {
      method: 'GET',
      path: endpoints.conversations,
      query: { page_size: threadsPerPage, ...pageToken(page) },
      data: Conversations,
      purpose,
    },
    signal,
  )
  return {
    items: (conversations ?? []).map(
      ({ id, latest_message: latest, unread_count, participants, can_send_message }) => ({
        threadKey: id,
        latest: latest ? { externalId: latest.id, index: latest.index, at: latest.create_time } : null,
        unread: unread_count,
        buyer: buyerAmong(participants ?? [], { threadKey: id, maySend: can_send_message ?? null }),
      }),
    ),
    nextPage: next_page_token || null,
  }
}

/** Does not mark anything read. */
export async function listMessages(
  { client, accounts }: TiktokShopDeps,
  { channelId, threadKey, page, purpose = 'read' }: ListRequest,
  signal: AbortSignal,
): Promise<ListedPage<ListedMessage>> {
  const { messages, next_page_token } = await client.call(
    await accounts.of(channelId),
    {
      method: 'GET',
      path: endpoints.messages(threadKey),
      query: {
        page_size: messagesPerPage,
        sort_order: 'DESC',
        sort_field: 'index',
        ...pageToken(page),
      },
      data: Messages,
      purpose,
    },
    signal,
  )
  return {
    items: (messages ?? []).map(({ id, index, create_time, raw }) => ({
      externalId: id,
      index,
      at: create_time,
      delivery: {
        externalId: `message:${id}`,
        threadKey,
        body: { found: 'message', conversation_id: threadKey, message: raw },
      },
    })),
    nextPage: next_page_token || null,
  }
}

type ThreadsRequest = OfChannel & { readonly page: string; readonly purpose?: ListPurpose }
type ListRequest = OfChannel & {
  readonly threadKey: string
  readonly page: string
  readonly purpose?: RequestPurpose
}

const pageToken = (page: string) => (page === '' ? {} : { page_token: page })

/** Who a conversation is with; null if no buyer is named. */
export function buyerAmong(
  participants: readonly Participant[],
  thread: Pick<PulledBuyer, 'threadKey' | 'maySend'>,
): PulledBuyer | null {
  const buyer = participants.find(({ role }) => role === 'BUYER')
  if (buyer === undefined) return null
  return {
    kind: 'buyer',
    ...thread,
    buyerExternalId: buyer.user_id || null,
    displayName: buyer.nickname || null,
    avatarUrl: buyer.avatar || null,
  }
}
