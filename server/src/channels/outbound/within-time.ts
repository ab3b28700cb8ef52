import {
  attemptLastsMs,
  type ChannelAdapter,
  type OutboundMessage,
  type Receipt,
  type Reconciled,
} from '../contract.ts'
import { Rejected, Unconfirmed } from '../errors.ts'
import { refusalOf } from '../refusal.ts'

/** @throws one of the six errors of a channel, or whatever a bug throws */
export async function sendThroughChannel(
  adapter: ChannelAdapter,
  message: OutboundMessage,
): Promise<Receipt> {
  if (adapter.send === undefined) throw new Rejected({ reason: 'cannot-send' })
  const reason = refusalOf(message.content, adapter.limits)
  if (reason !== null) throw new Rejected({ reason })
  return withinTime((signal) => adapter.send?.(message, signal) as Promise<Receipt>)
}

export async function askChannel(adapter: ChannelAdapter, message: OutboundMessage): Promise<Reconciled> {
  if (adapter.reconcile === undefined) return { outcome: 'unsure' }
  return withinTime((signal) => adapter.reconcile?.(message, signal) as Promise<Reconciled>)
}

/** Also ends the wait for an adapter that doesn't heed its signal. */
async function withinTime<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const timeout = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      timeout.abort()
      reject(new Unconfirmed('The platform did not answer in time.'))
    }, attemptLastsMs)
  })
  try {
    return await Promise.race([call(timeout.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
