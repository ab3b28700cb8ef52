import type { Tx } from '../../platform/db/index.ts'
import type { ReceiveDeps } from '../receive-deps.ts'
import type { ReceivedItem, ReceivedMessage } from '../received-item.ts'
import { receiveCorrections } from './receive-corrections.ts'
import { receiveMessages } from './receive-messages.ts'

/** Takes in what channels brought, in the caller's transaction: messages first, then what changed of them. */
export async function receiveItems(
  tx: Tx,
  deps: ReceiveDeps,
  items: readonly ReceivedItem[],
): Promise<readonly ReceivedItem[]> {
  const messages = items.filter((item): item is ReceivedMessage => item.kind === 'message')
  const corrections = items.filter((item) => item.kind !== 'message')
  const deferred = messages.length > 0 ? await receiveMessages(tx, deps, messages) : []
  if (corrections.length > 0) await receiveCorrections(tx, deps, corrections)
  return deferred
}
