import type { PhoneState, PlayedBuyer } from '../phone-state.ts'
import { chatLine } from './chat-line.ts'
import { composer } from './composer.ts'
import { keepList, make } from './dom.ts'
import { sendFile } from './send-picture.ts'
import type { Stage } from './stage.ts'
import { starButtons } from './stars.ts'
import { words } from './words.ts'

export function chatScreen(stage: Stage) {
  const log = make('ol', { class: 'log', 'aria-live': 'polite', 'aria-label': words.log })
  const empty = make('p', { class: 'empty' }, words.emptyChat)
  const rating = make('div', { class: 'rating' })
  const scroller = make(
    'div',
    { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.log },
    empty,
    log,
    rating,
  )
  const write = composer(stage)
  const element = make('div', { class: 'screen chat' }, scroller, write.element)
  takeDrops(stage, element)
  let shownOf: string | null = null

  const paint = (state: PhoneState) => {
    const buyer = state.buyer?.userId === stage.chosen.buyerId ? state.buyer : null
    const newest = buyer?.chat.at(-1)
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80
    const moved = shownOf !== (buyer?.userId ?? null)
    empty.hidden = (buyer?.chat.length ?? 0) > 0
    empty.textContent = stage.chosen.buyerId === null ? words.pickBuyer : words.emptyChat
    keepList(log, buyer?.chat ?? [], (line) => line.id, chatLine)
    keepList(
      rating,
      buyer?.ratingAsked ? [buyer.conversationId ?? ''] : [],
      (id) => id,
      (id) => ratingAsked(stage, id),
    )
    write.paint(state)
    write.element.hidden = stage.chosen.buyerId === null
    shownOf = buyer?.userId ?? null
    if (moved || atEnd || isOwn(buyer, newest?.id)) scroller.scrollTop = scroller.scrollHeight
  }
  return { element, paint }
}

let lastOwn: string | undefined

/** What the buyer has just said is scrolled to, wherever he was reading. */
function isOwn(buyer: PlayedBuyer | null, newestId: string | undefined): boolean {
  const fresh = newestId !== lastOwn && buyer?.chat.at(-1)?.by === 'buyer'
  lastOwn = newestId
  return fresh
}

const ratingAsked = (stage: Stage, conversationId: string): HTMLElement =>
  make(
    'div',
    { class: 'card ask' },
    make('strong', {}, words.rate),
    starButtons(
      words.rate,
      'rate',
      (stars) => void stage.play('POST', `conversations/${conversationId}/rating`, { stars }),
    ),
  )

function takeDrops(stage: Stage, target: HTMLElement): void {
  target.addEventListener('dragover', (event) => {
    event.preventDefault()
    target.classList.add('dropping')
  })
  target.addEventListener('dragleave', () => target.classList.remove('dropping'))
  target.addEventListener('drop', (event) => {
    event.preventDefault()
    target.classList.remove('dropping')
    const file = event.dataTransfer?.files[0]
    if (file) void sendFile(stage, file)
  })
}
