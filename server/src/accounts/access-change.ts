import { z } from 'zod'
import type { Actor } from './actor.ts'

/** Whose access ended or changed: one sign-in, one member's all, or those of a whole organization. */
const AccessChange = z.strictObject({
  organizationId: z.string(),
  /** Absent: every member of the organization. */
  memberId: z.string().exactOptional(),
  /** Absent: every sign-in of the member. */
  signInId: z.string().exactOptional(),
  /** True: signed out for good. False: role or shops may be others now; the sign-in goes on. */
  ended: z.boolean(),
})
export type AccessChange = Readonly<z.infer<typeof AccessChange>>

type Signed = Pick<Actor, 'organizationId' | 'memberId' | 'signInId'>

export function concerns(change: AccessChange, actor: Signed): boolean {
  return (
    change.organizationId === actor.organizationId &&
    (change.memberId === undefined || change.memberId === actor.memberId) &&
    (change.signInId === undefined || change.signInId === actor.signInId)
  )
}

/** As one process tells it to the others. */
export const spellAccessChange = (change: AccessChange): string => JSON.stringify(change)

/** @returns null for what another release may spell in another way: then everybody has to be looked up again */
export function readAccessChange(spelled: string): AccessChange | null {
  const read = AccessChange.safeParse(parseJson(spelled))
  return read.success ? read.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
