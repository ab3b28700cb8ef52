import { hereIsAPort, ready, type ToChat, type ToPage } from '../shared/protocol.ts'

export type Bridge = { tell(message: ToPage): void }

/**
 * Takes the port that the page around the frame hands over, once. Who holds the port is the page: so it is taken only from the window that
 * contains the frame, and only from pages that the channel allows.
 */
export function meetPage(allowedOrigins: readonly string[], hear: (message: ToChat) => void): Bridge {
  let port: MessagePort | null = null
  window.addEventListener('message', (event) => {
    const [offered] = event.ports
    if (
      port !== null ||
      offered === undefined ||
      event.source !== window.parent ||
      event.data !== hereIsAPort
    )
      return
    if (allowedOrigins.length > 0 && !allowedOrigins.includes(event.origin)) return
    port = offered
    port.onmessage = ({ data }: MessageEvent<ToChat>) => hear(data)
  })
  // Says nothing but that somebody is here, so it may be heard by any page.
  window.parent.postMessage(ready, '*')
  return { tell: (message) => port?.postMessage(message) }
}
