export type TextPart = { kind: 'text' | 'link'; text: string }

const address = /https?:\/\/[^\s<>"'`，。！？；：、（）【】《》“”]+/g
/** A full stop or bracket after an address belongs to the sentence. */
const trailing = /[.,!?;:)\]}]+$/

/** A message cut into words and addresses. Only whole http addresses become links, and they are shown as they lead. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const link = match[0].replace(trailing, '')
    if (!URL.canParse(link)) continue
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    parts.push({ kind: 'link', text: link })
    from = match.index + link.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
