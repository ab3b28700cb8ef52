import type {
  Conversation,
  ConversationFilter,
  ConversationSummary,
  Customer,
  LiveEvent,
  ThreadEntry,
} from '@quaydesk/contract'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { knowsSession } from './model/earlier-sessions.ts'
import { editConversation, isCrowded, putConversation } from './model/list-cache.ts'
import { firstPage, type Pages } from './model/pages.ts'
import { putEntry, type Thread } from './model/thread-cache.ts'
import { inboxKeys } from './query-keys.ts'

type List = Pages<ConversationSummary>
type Viewer = { memberId: string; now: number }

/** The one place where live events meet the query cache. At least once and in any order: all is by id and version. */
export function applyEvents(client: QueryClient, events: readonly LiveEvent[], viewer: Viewer): void {
  for (const event of events) {
    if (event.type === 'conversation') applyConversation(client, event.conversation, viewer)
    if (event.type === 'entry') applyEntry(client, event.conversationId, event.entry)
    if (event.type === 'lookers') {
      editSummary(client, event.conversationId, (row) => ({ ...row, lookers: event.lookers }))
    }
  }
}

function applyConversation(client: QueryClient, conversation: ConversationSummary, viewer: Viewer): void {
  for (const [key, list] of heldLists(client)) {
    const next = putConversation(list, conversation, { ...viewer, filter: key[2] as ConversationFilter })
    if (next === list) continue
    if (!isCrowded(next)) client.setQueryData(key, next)
    else recount(client, key, next)
  }
  client.setQueryData<Conversation>(inboxKeys.one(conversation.id), (known) =>
    known && known.summary.version <= conversation.version ? { ...known, summary: conversation } : known,
  )
}

/**
 * Reads a customer again when his orders or identities changed, or one of his sessions opened or closed, in whichever of the
 * conversations. Only for events as they come: an old one that is applied once more would ask for ever.
 */
export function refreshCustomers(client: QueryClient, events: readonly LiveEvent[]): void {
  for (const event of events) {
    if (event.type === 'customer')
      void client.invalidateQueries({ queryKey: inboxKeys.customer(event.customerId) })
    if (event.type !== 'conversation') continue
    const queryKey = inboxKeys.customer(event.conversation.customerId)
    const customer = client.getQueryData<Customer>(queryKey)
    if (customer && !knowsSession(customer, event.conversation)) void client.invalidateQueries({ queryKey })
  }
}

export function applyEntry(client: QueryClient, conversationId: string, entry: ThreadEntry): void {
  client.setQueryData<Thread>(inboxKeys.thread(conversationId), (thread) => thread && putEntry(thread, entry))
}

/** Changes what has no version of its own, or what the desk paints before the server has said it. */
export function editSummary(
  client: QueryClient,
  id: string,
  edit: (row: ConversationSummary) => ConversationSummary,
): void {
  for (const [key, list] of heldLists(client)) client.setQueryData(key, editConversation(list, id, edit))
  client.setQueryData<Conversation>(
    inboxKeys.one(id),
    (known) => known && { ...known, summary: edit(known.summary) },
  )
}

/** What is known of a conversation before it has been asked for: its row in any list. */
export function knownSummary(client: QueryClient, id: string): ConversationSummary | undefined {
  for (const [, list] of heldLists(client))
    for (const page of list.pages) {
      const row = page.items.find((item) => item.id === id)
      if (row) return row
    }
}

function heldLists(client: QueryClient) {
  return client
    .getQueriesData<List>({ queryKey: inboxKeys.lists })
    .filter((entry): entry is [(typeof entry)[0], List] => entry[1] !== undefined)
}

const keptOnCut = 50

/** A day of arrivals was pushed into one page: its top survives on the screen, and the server is asked again. */
function recount(client: QueryClient, key: QueryKey, list: List): void {
  const query = client.getQueryCache().find({ queryKey: key, exact: true })
  if (!query?.isActive()) {
    client.removeQueries({ queryKey: key, exact: true })
    return
  }
  const top = list.pages.slice(0, 1).map((page) => ({ ...page, items: page.items.slice(0, keptOnCut) }))
  client.setQueryData<List>(key, { pageParams: [firstPage], pages: top })
  void client.invalidateQueries({ queryKey: key, exact: true })
}
