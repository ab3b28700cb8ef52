import type { NamedPicture, PhoneState } from '../phone-state.ts'
import { drawIcon, icons, keepList, make } from './dom.ts'
import { onThisOrigin, pictureName } from './formats.ts'
import { sayAs, sendDrawing, sendFile } from './send-picture.ts'
import type { Stage } from './stage.ts'
import { words } from './words.ts'

/** Where the buyer writes; what is begun stays with each buyer. */
export function composer(stage: Stage) {
  const drafts = new Map<string, string>()
  let draftOf: string | null = null
  const field = make('textarea', { id: 'word', rows: '1', maxlength: '4000' })
  field.placeholder = words.message

  const submit = (event: Event) => {
    event.preventDefault()
    void sendWritten()
  }
  const sendWritten = async () => {
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    fit()
    if (!(await sayAs(stage, { text }))) field.value ||= text
  }
  const fit = () => {
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`
  }
  field.addEventListener('input', fit)
  field.addEventListener('keydown', (event) => {
    // Enter also ends the choice of a Chinese or Japanese word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  })
  field.addEventListener('paste', (event) => {
    const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith('image/'))
    if (!file) return
    event.preventDefault()
    void sendFile(stage, file)
  })

  const tray = trayOf(stage)
  const opener = make(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': words.more,
      title: words.more,
      'aria-expanded': 'false',
      'aria-controls': 'tray',
      click: () => {
        tray.element.hidden = !tray.element.hidden
        opener.setAttribute('aria-expanded', String(!tray.element.hidden))
      },
    },
    drawIcon(icons.plus),
  )
  const element = make(
    'div',
    { class: 'composer' },
    tray.element,
    make(
      'form',
      { class: 'one-line', submit },
      opener,
      make('label', { for: 'word', class: 'unseen' }, words.message),
      field,
      make(
        'button',
        { class: 'round filled', 'aria-label': words.send, title: words.send },
        drawIcon(icons.send),
      ),
    ),
  )
  const paint = (state: PhoneState) => {
    tray.paint(state)
    if (draftOf === stage.chosen.buyerId) return
    if (draftOf !== null) drafts.set(draftOf, field.value)
    draftOf = stage.chosen.buyerId
    field.value = drafts.get(draftOf ?? '') ?? ''
    fit()
  }
  return { element, paint }
}

function trayOf(stage: Stage) {
  const stickers = make('ul', { class: 'drawings', 'aria-label': words.sticker })
  const pictures = make('ul', { class: 'drawings', 'aria-label': words.samplePicture })
  const file = make('input', {
    type: 'file',
    id: 'file',
    class: 'unseen',
    accept: 'image/png,image/jpeg,image/gif,image/webp',
  })
  file.addEventListener('change', () => {
    const chosen = file.files?.[0]
    file.value = ''
    if (chosen) void sendFile(stage, chosen)
  })
  const element = make(
    'div',
    { id: 'tray', class: 'tray', hidden: true },
    make(
      'div',
      { class: 'choices' },
      file,
      make('label', { for: 'file', class: 'plain' }, drawIcon(icons.picture), words.choosePicture),
      make(
        'button',
        { type: 'button', class: 'plain', click: () => stage.choose({ screen: 'products' }) },
        drawIcon(icons.goods),
        words.productCard,
      ),
      make(
        'button',
        { type: 'button', class: 'plain', click: () => stage.choose({ screen: 'orders' }) },
        drawIcon(icons.orders),
        words.orderCard,
      ),
    ),
    make('p', { class: 'faint' }, words.dropPicture),
    pictures,
    stickers,
  )
  const paint = (state: PhoneState) => {
    keepList(
      pictures,
      state.pictures,
      (one) => one.name,
      (one) => drawing(stage, 'IMAGE', one),
    )
    keepList(
      stickers,
      state.stickers,
      (one) => one.name,
      (one) => drawing(stage, 'EMOTICONS', one),
    )
  }
  return { element, paint }
}

function drawing(stage: Stage, type: 'IMAGE' | 'EMOTICONS', picture: NamedPicture): HTMLElement {
  const kind = type === 'IMAGE' ? words.samplePicture : words.sticker
  const label = `${kind}: ${pictureName(picture.name)}`
  return make(
    'li',
    {},
    make(
      'button',
      {
        type: 'button',
        class: 'drawing',
        'aria-label': label,
        title: label,
        click: () => void sendDrawing(stage, type, picture),
      },
      make('img', {
        src: onThisOrigin(picture.url),
        alt: '',
        width: type === 'IMAGE' ? '76' : '52',
        height: type === 'IMAGE' ? '57' : '52',
      }),
    ),
  )
}
