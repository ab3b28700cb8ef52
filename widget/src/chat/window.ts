import { createComposer } from './composer.ts'
import type { Conversation } from './conversation.ts'
import { draw, icons, make } from './dom.ts'
import { createLog } from './log.ts'
import { chatStyle } from './style.ts'
import type { ChatTexts } from './texts.ts'

export type WindowActions = {
  readonly say: (text: string, pictures: readonly File[]) => void
  readonly retry: (id: string) => void
  readonly remove: (id: string) => void
  readonly readOlder: () => void
  readonly close: () => void
}

/** The window's parts, drawn once; `show` brings them up to what the conversation is. */
export function createWindow(texts: ChatTexts, actions: WindowActions) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(chatStyle)
  document.adoptedStyleSheets = [sheet]
  const title = make('h1', {}, '…')
  const close = make(
    'button',
    { type: 'button', 'aria-label': texts.close, title: texts.close },
    draw(icons.close),
  )
  const notice = make('p', { class: 'notice', role: 'status' })
  const log = createLog({ texts, retry: actions.retry, remove: actions.remove }, actions.readOlder)
  const composer = createComposer(texts, actions.say)
  close.onclick = actions.close
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) actions.close()
  })
  document.body.replaceChildren(make('header', {}, title, close), notice, log.element, composer.element)
  notice.hidden = true
  return {
    focus: composer.focus,
    show: ({ shopName, entries, hasOlder, state }: Conversation) => {
      if (shopName !== '') {
        title.textContent = shopName
        document.title = shopName
      }
      const words = state === 'closed' ? texts.closed : state === 'offline' ? texts.offline : ''
      if (notice.textContent !== words) notice.textContent = words
      notice.hidden = words === ''
      composer.element.hidden = state === 'closed'
      log.show(entries, hasOlder)
    },
  }
}
