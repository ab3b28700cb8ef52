import { linkParts } from '../model/link-parts.ts'

/** Words as they were written; web addresses lead where they say. */
export function LinkedText({ text }: { text: string }) {
  let at = 0
  return linkParts(text).map((part) => {
    at += part.text.length
    if (part.kind === 'text') return part.text
    return (
      <a key={at} href={part.text} target="_blank" rel="noreferrer noopener nofollow">
        {part.text}
      </a>
    )
  })
}
