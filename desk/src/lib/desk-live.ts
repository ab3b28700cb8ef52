import type { LiveEvent } from '@quaydesk/contract'
import { liveCloseCodes } from '@quaydesk/contract'
import ReconnectingSocket from 'partysocket/ws'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { createLive, type LiveState, type OpenLine } from './live.ts'
import { createSilenceWatch } from './silence-watch.ts'

/** Proxies cut what is silent for a minute. */
const pingEveryMs = 25_000
const listenEveryMs = 5_000

const openLine: OpenLine = (address, events) => {
  const absolute = () => new URL(address(), location.href.replace(/^http/, 'ws')).href
  const socket = new ReconnectingSocket(absolute, [], {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 8_000,
    connectionTimeout: 6_000,
    // What waits while the line is down would be stale: looking is said anew, nothing else is sent.
    maxEnqueuedMessages: 0,
    shouldReconnectOnClose: (event) => event.code !== liveCloseCodes.signedOut,
  })
  const anew = () => socket.reconnect()
  const watch = createSilenceWatch(Date.now, anew)
  socket.addEventListener('open', () => {
    watch.heard()
    events.opened()
  })
  socket.addEventListener('close', (event) => {
    watch.rest()
    events.closed(event.code)
  })
  socket.addEventListener('message', (event) => {
    watch.heard()
    events.said(String(event.data))
  })
  const pings = setInterval(() => live.ping(), pingEveryMs)
  const listening = setInterval(watch.check, listenEveryMs)
  // The network went or came: the old connection is not waited for, nor the next attempt.
  window.addEventListener('offline', anew)
  window.addEventListener('online', anew)
  return {
    send: (text) => socket.send(text),
    close() {
      clearInterval(pings)
      clearInterval(listening)
      window.removeEventListener('offline', anew)
      window.removeEventListener('online', anew)
      socket.close()
    },
  }
}

/** The live connection of this page. */
export const live = createLive(openLine)

export const useLiveState = (): LiveState => useSyncExternalStore(live.onState, live.state)

export function useLiveEvents(listener: (events: LiveEvent[]) => void): void {
  const listen = useEffectEvent(listener)
  useEffect(() => live.onEvents((events) => listen(events)), [])
}
