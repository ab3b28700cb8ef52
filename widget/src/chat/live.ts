import type { ChatLiveFrame } from '@quaydesk/contract'
import { pauseBefore } from './pause.ts'

export type LiveDeps = {
  readonly url: string
  /** What to say first; renewed for every connection. */
  readonly hello: () => Promise<{ token: string; since: string | null }>
  readonly onLines: (lines: ChatLiveFrame['lines']) => void
  /** Connected again, or not: then the lines are asked for at every try, so that a network without sockets works too. */
  readonly onConnected: (connected: boolean) => void
}

/** A socket that held this long was no refusal: what comes after it begins with the shortest pause again. */
const steadyMs = 10_000

/** Keeps one socket to the server for as long as the page lives. Returns what makes it try at once. */
export function follow({ url, hello, onLines, onConnected }: LiveDeps): () => void {
  let tries = 0
  let timer = 0
  let connecting = false
  let socket: WebSocket | null = null

  const later = () => {
    connecting = false
    socket = null
    onConnected(false)
    clearTimeout(timer)
    timer = setTimeout(connect, pauseBefore(tries++, Math.random()))
  }

  async function connect(): Promise<void> {
    if (connecting || socket !== null) return
    connecting = true
    clearTimeout(timer)
    try {
      const greeting = await hello()
      const opening = new WebSocket(url)
      let openedAt = Number.POSITIVE_INFINITY
      socket = opening
      opening.onopen = () => {
        connecting = false
        openedAt = performance.now()
        opening.send(JSON.stringify({ type: 'hello', ...greeting }))
        onConnected(true)
      }
      opening.onmessage = ({ data }) => onLines((JSON.parse(data) as ChatLiveFrame).lines)
      opening.onclose = () => {
        if (performance.now() - openedAt > steadyMs) tries = 0
        later()
      }
    } catch {
      later()
    }
  }

  const again = () => {
    tries = 0
    void connect()
  }
  // A socket that lost its network hears nothing of it for minutes; the browser knows at once.
  addEventListener('offline', () => {
    if (socket === null) return
    // Its farewell would be waited for over the dead line.
    socket.onclose = null
    socket.close()
    later()
  })
  addEventListener('online', again)
  void connect()
  return again
}
