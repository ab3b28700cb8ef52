import { readBuyerStanding } from '../../customers/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { ContactWindow, ReplyRules } from '../reply-rules.ts'

type Asked = {
  readonly organizationId: string
  readonly identityId: string
  readonly lastCustomerMessageAt: number | null
}

/** Until when the channel lets us write to a buyer. Costs nothing where that has no end. */
export async function readContactWindow(
  tx: Tx,
  { contactWindow }: Pick<ReplyRules, 'contactWindow'>,
  { organizationId, identityId, lastCustomerMessageAt: lastChatAt }: Asked,
  now: number,
): Promise<ContactWindow> {
  if (contactWindow === null) return { state: 'open', closesAt: null }
  const standing = await readBuyerStanding(tx, { organizationId, identityId })
  return contactWindow({ ...standing, lastChatAt, maySend: null }, now)
}
