import { draw, icons, make } from './dom.ts'
import type { ChatTexts } from './texts.ts'

export type Composer = { readonly element: HTMLElement; focus(): void }

const pictureTypes = 'image/png,image/jpeg,image/gif,image/webp'
const mostPictures = 5
const longestText = 10_000

/** Where the visitor writes. Enter sends, save while an input method is composing; pictures go by button, paste and drop. */
export function createComposer(
  texts: ChatTexts,
  say: (text: string, pictures: readonly File[]) => void,
): Composer {
  const text = make('textarea', {
    rows: '1',
    maxlength: String(longestText),
    'aria-label': texts.write,
    placeholder: texts.write,
    dir: 'auto',
    enterkeyhint: 'send',
  })
  const picker = make('input', { type: 'file', accept: pictureTypes, multiple: '', hidden: '' })
  const attach = make(
    'button',
    { type: 'button', 'aria-label': texts.picture, title: texts.picture },
    draw(icons.picture),
  )
  const send = make(
    'button',
    { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send },
    draw(icons.send),
  )
  const element = make('form', {}, attach, picker, text, send)

  const fit = () => {
    text.style.height = 'auto'
    text.style.height = `${text.scrollHeight}px`
    send.disabled = text.value.trim() === ''
  }
  const sendText = () => {
    if (text.value.trim() === '') return
    say(text.value.trim(), [])
    text.value = ''
    fit()
  }
  const sendPictures = (files: Iterable<File> | null | undefined) => {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/')).slice(0, mostPictures)
    if (pictures.length > 0) say('', pictures)
    return pictures.length > 0
  }

  element.onsubmit = (event) => {
    event.preventDefault()
    sendText()
  }
  text.oninput = fit
  text.onkeydown = (event) => {
    // 229 is what some browsers say instead of isComposing for the Enter that chooses a word.
    const composing = event.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || composing) return
    event.preventDefault()
    sendText()
  }
  text.onpaste = (event) => {
    if (sendPictures(event.clipboardData?.files)) event.preventDefault()
  }
  attach.onclick = () => picker.click()
  picker.onchange = () => {
    sendPictures(picker.files)
    picker.value = ''
  }
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    sendPictures(event.dataTransfer?.files)
  })
  fit()
  return { element, focus: () => text.focus() }
}
