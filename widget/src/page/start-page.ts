import { chooseLanguage } from '../shared/languages.ts'
import { hereIsAPort, ready, type ToChat, type ToPage } from '../shared/protocol.ts'
import { createKeeper, pageStorage } from './keeper.ts'
import { createLauncher } from './launcher.ts'
import { pageTexts } from './texts.ts'

/** Puts the chat on the page that the script stands on. */
export function startPage(script: HTMLScriptElement): void {
  const channelId = script.dataset.channel
  if (!channelId) {
    console.error('Quaydesk: the script has no data-channel. Copy the whole line from Settings, Channels.')
    return
  }
  // Pages that swap their content without a reload run their scripts again.
  if (document.querySelector(`quaydesk-chat[data-channel="${CSS.escape(channelId)}"]`)) return
  const keeper = createKeeper(pageStorage(), channelId)
  const languages = Object.keys(pageTexts) as (keyof typeof pageTexts)[]
  let port: MessagePort | null = null
  let open = false
  const tell = (message: ToChat) => port?.postMessage(message)

  const launcher = createLauncher({
    channelId,
    frameUrl: new URL(`/chat/${channelId}/frame`, script.src).href,
    texts: pageTexts[chooseLanguage(navigator.languages, languages, 'en')],
    onToggle: (wanted) => {
      open = wanted
      tell({ type: open ? 'opened' : 'closed' })
    },
  })

  const hear = (message: ToPage) => {
    if (message.type === 'keep-token') keeper.keepToken(message.token)
    else if (message.type === 'keep-line') keeper.keepLine(message.clientId, message.line)
    else if (message.type === 'drop-line') keeper.dropLine(message.clientId)
    else if (message.type === 'unread') launcher.showUnread(message.count)
    else {
      open = false
      launcher.close()
      tell({ type: 'closed' })
    }
  }

  // Any window may send anything here. Only our own frame counts, and only while it has the opaque origin that its sandbox gives it.
  window.addEventListener('message', (event) => {
    const chat = launcher.frame?.contentWindow
    if (!chat || event.source !== chat || event.origin !== 'null' || event.data !== ready) return
    const channel = new MessageChannel()
    port?.close()
    port = channel.port1
    port.onmessage = ({ data }: MessageEvent<ToPage>) => hear(data)
    // The origin is opaque and can't be named; the receiver is this frame's window and no other.
    chat.postMessage(hereIsAPort, '*', [channel.port2])
    tell({ type: 'start', kept: keeper.read(), open })
  })

  // Who has written here before may have an answer waiting.
  if (keeper.read().token !== null) launcher.load()
}
