import type { ChannelKind } from '@quaydesk/contract'
import { loadShopSettings, settingsAt } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { goodbyeDueAt, goodbyeText } from '../goodbye.ts'
import { claimDueGoodbyes, type DueGoodbye } from '../queries/goodbyes.ts'
import { queueGoodbye } from './queue-goodbye.ts'

type Goodbyes = {
  readonly now: number
  readonly limit: number
  /** Whether a channel of this kind lets us speak after a close. */
  readonly saysGoodbye: (kind: ChannelKind) => boolean
}

export type SaidGoodbyes = {
  readonly claimed: number
  readonly said: number
  /** To these none will be said: better than to try for ever, and to hold up the others. */
  readonly failed: readonly { readonly conversationId: string; readonly error: unknown }[]
}

/** Queues the goodbyes of what was closed, whether the sweep, a command or a new message came upon the close. */
export async function sayGoodbyes(tx: Tx, { now, limit, saysGoodbye }: Goodbyes): Promise<SaidGoodbyes> {
  const due = await tx.rows(claimDueGoodbyes({ now: new Date(now), limit }))
  const failed: { conversationId: string; error: unknown }[] = []
  let said = 0
  for (const each of due) {
    if (each.saidSince || each.channelDisabledAt !== null || !saysGoodbye(each.channelKind)) continue
    try {
      if (await tx.savepoint(() => say(tx, each, now))) said += 1
    } catch (error) {
      failed.push({ conversationId: each.conversationId, error })
    }
  }
  return { claimed: due.length, said, failed }
}

async function say(tx: Tx, due: DueGoodbye, now: number): Promise<boolean> {
  const { organizationId, shopId, language: buyer, shopLanguages: shop } = due
  // It may have become stale since it was noted: the program was off.
  if (goodbyeDueAt({ closedAt: due.closedAt.getTime(), withdrawn: false }, now) === null) return false
  const versions = (await loadShopSettings(tx, { organizationId, shopIds: [shopId], since: now })).get(shopId)
  const goodbye = goodbyeText(settingsAt(versions ?? [], now).goodbye, { buyer, shop })
  if (goodbye === null) return false
  return queueGoodbye(tx, due, { ...goodbye, now })
}
