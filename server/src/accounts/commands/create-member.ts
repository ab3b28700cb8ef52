import { randomUUID } from 'node:crypto'
import type { Role } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict, Invalid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { KeptPreferences } from '../preferences.ts'
import { insertMember, insertMemberShops } from '../queries/members.ts'
import { insertPassword, insertUser } from '../queries/users.ts'

export type NewMember = {
  readonly organizationId: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly role: Role
  readonly allShops: boolean
  readonly shopIds: readonly string[]
  readonly preferences: KeptPreferences
}

/**
 * Writes a user, his password and his member. A user is a member of one organization.
 * @throws Conflict when the e-mail address has a user already, Invalid when a shop is not the organization's
 */
export async function createMember(tx: Tx, member: NewMember, now: number): Promise<string> {
  const { organizationId, name, passwordHash, role, allShops, shopIds, preferences } = member
  const at = new Date(now)
  const email = member.email.toLowerCase()
  const user = await tx.row(insertUser({ id: randomUUID(), name, email, now: at }))
  if (!user)
    throw new Conflict('This e-mail address has an account already. Sign in with it, or use another one.')
  await tx.run(insertPassword({ id: randomUUID(), userId: user.id, hash: passwordHash, now: at }))
  const id = newId(now)
  await tx.run(
    insertMember({ organizationId, id, userId: user.id, name, email, role, allShops, preferences, now: at }),
  )
  const added = await tx.run(insertMemberShops({ organizationId, memberId: id, shopIds }))
  if (added !== shopIds.length)
    throw new Invalid('One of the shops is not there any more. Ask for a new invitation.')
  return id
}
