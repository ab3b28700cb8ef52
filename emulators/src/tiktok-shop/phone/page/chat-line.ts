import type { ChatLine } from '../phone-state.ts'
import { make } from './dom.ts'
import { clockTime, dayAndTime, onThisOrigin } from './formats.ts'
import { words } from './words.ts'

/** One message as the buyer sees it. */
export function chatLine(line: ChatLine): HTMLElement {
  if (line.by === 'notice') return make('li', { class: 'notice' }, noticeText(line))
  const own = line.by === 'buyer'
  return make(
    'li',
    { class: own ? 'line own' : 'line' },
    content(line),
    make(
      'small',
      {},
      line.by === 'robot' ? `${words.robot} · ` : null,
      clockTime(line.at),
      own && line.read ? ` · ${words.read}` : null,
    ),
  )
}

function content(line: ChatLine): HTMLElement {
  if (line.card) return card(line.card)
  if (line.picture) {
    const { url, width, height } = line.picture
    const sticker = line.type === 'EMOTICONS'
    return make('img', {
      class: sticker ? 'sticker' : 'picture',
      src: onThisOrigin(url),
      alt: sticker ? words.sticker : words.samplePicture,
      width: String(width),
      height: String(height),
    })
  }
  const text = line.type === 'TEXT' ? line.text : line.text || words.unknownKind(line.type)
  return make('p', { class: 'bubble', dir: 'auto' }, text)
}

const card = ({ title, image, lines }: NonNullable<ChatLine['card']>): HTMLElement =>
  make(
    'div',
    { class: 'bubble card' },
    image ? make('img', { src: onThisOrigin(image), alt: '', width: '52', height: '52' }) : null,
    make(
      'div',
      {},
      make('strong', {}, title),
      ...lines
        .slice(0, 4)
        .map(({ text, at }) =>
          make('span', {}, text, at === undefined ? null : make('small', {}, ` ${dayAndTime(at)}`)),
        ),
    ),
  )

function noticeText(line: ChatLine): string {
  if (line.type === 'ALLOCATED_SERVICE') return words.joined
  if (line.type.startsWith('BUYER_ENTER_FROM_')) return words.entered
  return line.text || words.notice
}
