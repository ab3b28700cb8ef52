import type { ConversationFilter } from '@quaydesk/contract'

/** The first word is the subject of the live event that makes the answer stale. */
export const inboxKeys = {
  everything: ['conversations'] as const,
  lists: ['conversations', 'list'] as const,
  list: (filter: ConversationFilter) => ['conversations', 'list', filter] as const,
  one: (id: string) => ['conversations', 'one', id] as const,
  threads: ['conversations', 'thread'] as const,
  thread: (id: string) => ['conversations', 'thread', id] as const,
  customer: (id: string) => ['conversations', 'customer', id] as const,
  orders: (id: string) => ['conversations', 'orders', id] as const,
  products: (id: string, search: string) => ['conversations', 'products', id, search] as const,
  anyClosed: ['conversations', 'any-closed'] as const,
  tags: ['tags'] as const,
  views: ['views'] as const,
}
