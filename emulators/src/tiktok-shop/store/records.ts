import type { Attempt, Outcome } from '../../core/webhook-sender.ts'
import type { EmptyBodyReading } from '../sign-request.ts'

export type CallRecord = {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly status: number
  readonly code: number
  readonly requestId: string
  /** How the client counted a body of `{}`, if it sent one. */
  readonly emptyBody: EmptyBodyReading
}

export type DeliveryRecord = {
  readonly notificationId: string
  readonly type: number
  readonly shopId: string
  readonly appKey: string
  readonly address: string
  readonly body: string
  /** What a fault did to it. */
  readonly fault: string | null
  readonly lateBySeconds: number | null
  readonly attempts: Attempt[]
  outcome: Outcome | 'lost' | 'held'
}

export type StoredImage = {
  readonly name: string
  readonly mime: string
  readonly width: number
  readonly height: number
  /** Made here from a name, so it needn't be kept over a restart. */
  readonly isDrawn: boolean
  readonly bytes: Buffer
}

/** What is remembered of the past; a night of polling would fill the memory otherwise. */
const remembered = 5_000

export function remember<T>(list: T[], record: T): T {
  list.push(record)
  if (list.length > remembered) list.splice(0, list.length - remembered)
  return record
}
