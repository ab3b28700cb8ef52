import { chooseLanguage } from '../shared/languages.ts'
import type { Kept } from '../shared/protocol.ts'
import { createApi } from './api.ts'
import { type Bridge, meetPage } from './bridge.ts'
import { type Conversation, startConversation } from './conversation.ts'
import { chatLanguages, textsIn } from './texts.ts'
import { createWindow } from './window.ts'

/** Starts the chat in the frame, once the page around it has handed over what it keeps. */
export function startChat(): void {
  const { channel = '', origins = '' } = document.body.dataset
  const language = chooseLanguage(navigator.languages, chatLanguages, 'en')
  document.documentElement.lang = language
  const texts = textsIn(language)
  let open = false
  let seenAt = Date.now()
  let conversation: Conversation | null = null

  const begin = (bridge: Bridge, kept: Kept) => {
    const view = createWindow(texts, {
      say: (text, pictures) => conversation?.say(text, pictures),
      retry: (id) => conversation?.retry(id),
      remove: (id) => conversation?.remove(id),
      readOlder: () => void conversation?.readOlder().catch(() => conversation?.hurry()),
      close: () => bridge.tell({ type: 'close' }),
    })
    const show = () => {
      if (conversation === null) return
      view.show(conversation)
      if (open) seenAt = Math.max(seenAt, conversation.entries.at(-1)?.at ?? 0)
      const unread = conversation.entries.filter(({ from, at }) => from !== 'visitor' && at > seenAt)
      bridge.tell({ type: 'unread', count: unread.length })
    }
    conversation = startConversation({
      api: createApi(channel, location.origin),
      kept,
      keepToken: (token) => bridge.tell({ type: 'keep-token', token }),
      keepLine: (clientId, line) => bridge.tell({ type: 'keep-line', clientId, line }),
      dropLine: (clientId) => bridge.tell({ type: 'drop-line', clientId }),
      onChange: show,
    })
    show()
    window.addEventListener('online', () => conversation?.hurry())
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) conversation?.hurry()
    })
    return { show, focus: view.focus }
  }

  let chat: ReturnType<typeof begin> | null = null
  const bridge = meetPage(origins.split(' ').filter(Boolean), (message) => {
    if (message.type === 'start') {
      open = message.open
      chat = begin(bridge, message.kept)
    } else open = message.type === 'opened'
    if (open) chat?.focus()
    chat?.show()
  })
}
