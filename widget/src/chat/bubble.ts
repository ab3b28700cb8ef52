import { make } from './dom.ts'
import type { Entry, EntryFile } from './entries.ts'
import { piecesOf } from './links.ts'
import type { ChatTexts } from './texts.ts'

export type BubbleActions = {
  readonly texts: ChatTexts
  readonly retry: (id: string) => void
  readonly remove: (id: string) => void
}

/** Where a line stands among those of its author: the first bears the name, the last the time. */
export type RunPlace = { readonly first: boolean; readonly last: boolean }

const bubbleWidth = 264

/** One line as the visitor sees it. */
export function makeBubble(entry: Entry, actions: BubbleActions, run: RunPlace): HTMLElement {
  const own = entry.from === 'visitor'
  const author = own ? actions.texts.you : entry.authorName
  return make(
    'li',
    { class: `line ${own ? 'own' : 'theirs'} ${entry.state}${run.first ? ' first' : ''}` },
    author === null ? null : make('span', { class: run.first && !own ? 'author' : 'hidden' }, author),
    ...entry.files.map(makeFile),
    entry.text === ''
      ? null
      : make('p', { class: 'bubble', dir: 'auto' }, ...piecesOf(entry.text).map(makePiece)),
    entry.state === 'said' && !run.last ? null : makeFoot(entry, actions),
  )
}

function makePiece({ text, href }: { text: string; href: string | null }): Node {
  if (href === null) return document.createTextNode(text)
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, text)
}

const makeFile = (file: EntryFile): HTMLElement =>
  file.mime.startsWith('image/') ? makePicture(file) : makeDownload(file)

/** The server says of it that it is to be saved, whatever it is. */
function makeDownload({ name, url, bytes }: EntryFile): HTMLElement {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  const link = make('a', { href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, name)
  return make('p', { class: 'bubble file' }, link, ' ', make('small', {}, size))
}

/** Its place is kept free before it is there, so that nothing jumps. */
function makePicture({ name, url, width, height }: EntryFile): HTMLElement {
  const image = make('img', { src: url, alt: name, loading: 'lazy' })
  if (width !== null && height !== null) {
    image.width = Math.min(bubbleWidth, width)
    image.height = Math.round((image.width * height) / width)
  }
  return make('a', { class: 'picture', href: url, target: '_blank', rel: 'noopener noreferrer' }, image)
}

function makeFoot(entry: Entry, { texts, retry, remove }: BubbleActions): HTMLElement {
  if (entry.state === 'sending') return make('span', { class: 'foot' }, texts.sending)
  if (entry.state === 'said') {
    const at = new Date(entry.at)
    const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    return make('time', { class: 'foot', datetime: at.toISOString() }, time)
  }
  const again = make('button', { type: 'button' }, texts.retry)
  const away = make('button', { type: 'button' }, texts.remove)
  again.onclick = () => retry(entry.id)
  away.onclick = () => remove(entry.id)
  return make(
    'span',
    { class: 'foot' },
    entry.failure ? texts[entry.failure] : texts.failed,
    ' ',
    again,
    ' ',
    away,
  )
}
