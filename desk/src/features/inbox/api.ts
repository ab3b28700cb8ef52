import {
  Conversation,
  type ConversationFilter,
  ConversationPage,
  Customer,
  type Draft,
  MessageEntry,
  NoteEntry,
  OrderPage,
  ProductPage,
  type ReplyRequest,
  SavedView,
  StoredFile,
  Tag,
  ThreadPage,
} from '@quaydesk/contract'
import { api, noAnswer, type Shape } from '../../lib/api.ts'

const listOf = <T>(item: Shape<T>): Shape<T[]> => ({
  parse(value) {
    if (!Array.isArray(value)) throw new TypeError('A list was expected.')
    return value.map((one) => item.parse(one))
  },
})

/** A picture over a slow line takes longer than any other call. */
const uploadTimeLimitMs = 120_000

const at = (id: string) => `/api/conversations/${id}`
type Signal = AbortSignal | undefined

export const inboxApi = {
  conversations: (filter: ConversationFilter, cursor: string | null, limit: number, signal: Signal) =>
    api.get('/api/conversations', ConversationPage, {
      query: { ...filter, cursor, limit },
      signal,
    }),
  conversation: (id: string, signal: Signal) => api.get(at(id), Conversation, { signal }),
  thread: (id: string, cursor: string | null, limit: number, signal: Signal) =>
    api.get(`${at(id)}/thread`, ThreadPage, { query: { cursor, limit }, signal }),
  customer: (id: string, signal: Signal) => api.get(`/api/customers/${id}`, Customer, { signal }),
  customerOrders: (id: string, cursor: string | null, signal: Signal) =>
    api.get(`/api/customers/${id}/orders`, OrderPage, { query: { cursor }, signal }),

  reply: (id: string, reply: ReplyRequest) => api.post(`${at(id)}/messages`, MessageEntry, reply),
  note: (id: string, clientId: string, text: string) =>
    api.post(`${at(id)}/notes`, NoteEntry, { clientId, text }),
  retry: (messageId: string) => api.post(`/api/messages/${messageId}/retry`, noAnswer),
  fetchFiles: (messageId: string) => api.post(`/api/messages/${messageId}/files`, noAnswer),
  orders: (id: string, cursor: string | null, signal: Signal) =>
    api.get(`${at(id)}/orders`, OrderPage, { query: { cursor }, signal }),
  products: (id: string, search: string, cursor: string | null, signal: Signal) =>
    api.get(`${at(id)}/products`, ProductPage, { query: { search: search || null, cursor }, signal }),
  upload: (shopId: string, file: File, signal: Signal) => {
    const form = new FormData()
    form.append('file', file)
    return api.post('/api/files', StoredFile, form, {
      query: { shopId },
      signal,
      timeLimitMs: uploadTimeLimitMs,
    })
  },

  assign: (id: string, memberId: string, expected: string | null) =>
    api.put(`${at(id)}/assignment`, noAnswer, { memberId, expected }),
  release: (id: string) => api.delete(`${at(id)}/assignment`, noAnswer),
  close: (id: string) => api.put(`${at(id)}/closure`, noAnswer),
  undoClose: (id: string) => api.delete(`${at(id)}/closure`, noAnswer),
  snooze: (id: string, until: string) => api.put(`${at(id)}/snooze`, noAnswer, { until }),
  unsnooze: (id: string) => api.delete(`${at(id)}/snooze`, noAnswer),
  write: (id: string, takeOver: boolean) =>
    api.put(`${at(id)}/writing`, noAnswer, takeOver ? { takeOver } : {}),
  stopWriting: (id: string) => api.delete(`${at(id)}/writing`, noAnswer),
  saveDraft: (id: string, { mode, text, fileIds }: Draft) =>
    api.put(`${at(id)}/drafts/${mode}`, noAnswer, { mode, text, fileIds }),
  dropDraft: (id: string, mode: Draft['mode']) => api.delete(`${at(id)}/drafts/${mode}`, noAnswer),
  markRead: (id: string, messageId: string) => api.put(`${at(id)}/read-mark`, noAnswer, { messageId }),

  tags: (signal: Signal) => api.get('/api/tags', listOf(Tag), { signal }),
  createTag: (name: string) => api.post('/api/tags', Tag, { name }),
  tag: (id: string, tagId: string) => api.put(`${at(id)}/tags/${tagId}`, noAnswer),
  untag: (id: string, tagId: string) => api.delete(`${at(id)}/tags/${tagId}`, noAnswer),

  views: (signal: Signal) => api.get('/api/views', listOf(SavedView), { signal }),
  createView: (name: string, filter: ConversationFilter, shared: boolean) =>
    api.post('/api/views', SavedView, { name, filter, shared }),
  deleteView: (id: string) => api.delete(`/api/views/${id}`, noAnswer),
}
