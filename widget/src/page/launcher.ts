import { launcherStyle } from './style.ts'

export type Launcher = {
  readonly frame: HTMLIFrameElement | null
  /** Loads the chat without showing it, for who was here before and may have an answer waiting. */
  load(): void
  open(): void
  close(): void
  showUnread(count: number): void
}

type LauncherOptions = {
  readonly channelId: string
  readonly frameUrl: string
  /** Open, close, unread. */
  readonly texts: readonly [string, string, string]
  readonly onToggle: (open: boolean) => void
}

const bubble =
  'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5zM8 9h8M8 12.2h5'
const down = 'm6 10 6 6 6-6'

/** The round button in the page's corner and, once it is wanted, the frame above it. */
export function createLauncher({ channelId, frameUrl, texts, onToggle }: LauncherOptions): Launcher {
  const [openText, closeText, unreadText] = texts
  const host = document.createElement('quaydesk-chat')
  host.dataset.channel = channelId
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(launcherStyle)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  const icon = drawIcon(bubble)
  const badge = span('badge')
  const unread = span('hidden')
  badge.setAttribute('aria-hidden', 'true')
  unread.setAttribute('role', 'status')
  button.type = 'button'
  button.append(icon.svg, badge)
  root.append(button, unread)
  document.body.append(host)

  let frame: HTMLIFrameElement | null = null
  let open = false
  const load = () => {
    if (frame !== null) return
    frame = document.createElement('iframe')
    frame.title = openText
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox')
    frame.referrerPolicy = 'origin'
    frame.dataset.closed = ''
    frame.src = frameUrl
    root.append(frame)
  }
  const show = (wanted: boolean) => {
    open = wanted
    if (open) load()
    button.setAttribute('aria-expanded', String(open))
    button.setAttribute('aria-label', open ? closeText : openText)
    button.classList.toggle('open', open)
    icon.path.setAttribute('d', open ? down : bubble)
    if (frame === null) return
    if (open) {
      delete frame.dataset.closed
      frame.focus()
    } else frame.dataset.closed = ''
  }
  button.addEventListener('click', () => {
    show(!open)
    onToggle(open)
  })
  show(false)
  return {
    get frame() {
      return frame
    },
    load,
    open: () => show(true),
    close: () => {
      show(false)
      button.focus()
    },
    showUnread: (count) => {
      badge.textContent = count === 0 ? '' : count > 99 ? '99+' : String(count)
      unread.textContent = count === 0 ? '' : unreadText.replace('{n}', String(count))
    },
  }
}

function span(className: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  return element
}

function drawIcon(d: string) {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return { svg, path }
}
