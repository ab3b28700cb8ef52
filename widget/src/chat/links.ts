export type Piece = { readonly text: string; readonly href: string | null }

const address = /https?:\/\/[^\s<>"'，。）】]+/g
const trailing = /[.,;:!?)\]}]+$/

/** Cuts a text into words and web addresses; nothing but http and https ever becomes a link. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(trailing, '')
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null })
    pieces.push({ text: href, href })
    end = match.index + href.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null })
  return pieces
}
