import type { DeskLocale } from '@quaydesk/contract'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Forbidden } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountsDeps } from '../deps.ts'
import { completeSetup, setupOffered } from '../queries/installation.ts'
import { insertOrganization } from '../queries/organizations.ts'
import { hashToken } from '../tokens.ts'
import { createMember } from './create-member.ts'
import { hashPassword } from './hash-password.ts'
import { recordChange } from './record-change.ts'

type Locale = z.infer<typeof DeskLocale>

export type OwnerSetup = {
  readonly token: string
  readonly organizationName?: string | undefined
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale: Locale
}

const organizationOf: Record<Locale, (name: string) => string> = {
  // A space parts Latin letters from Chinese ones, and only those.
  'zh-CN': (name) => `${name}${/\p{Script=Latin}$/u.test(name) ? ' ' : ''}的店铺`,
  en: (name) => `${name}'s shops`,
}

/**
 * Creates organization and owner with the token of the setup link, which is used up by it.
 * @throws Forbidden when the token is not the last one printed, or was used
 */
export async function createOwner({ db, clock }: AccountsDeps, setup: OwnerSetup): Promise<void> {
  const tokenHash = hashToken(setup.token)
  // Asked before the password is hashed, so that strangers can't keep the machine busy; the claim below decides.
  const [offered] = await db.worker.query(setupOffered({ tokenHash }))
  if (!offered) throw refused()
  const passwordHash = await hashPassword(setup.password)
  await db.worker.transaction(async (tx) => {
    const now = clock.now()
    if (!(await tx.row(completeSetup({ tokenHash, now: new Date(now) })))) throw refused()
    await insertOwner(tx, setup, passwordHash, now)
  })
}

async function insertOwner(tx: Tx, setup: OwnerSetup, passwordHash: string, now: number): Promise<void> {
  const { name, email, locale } = setup
  const organizationId = newId(now)
  const organizationName = setup.organizationName ?? organizationOf[locale](name)
  await tx.run(insertOrganization({ id: organizationId, name: organizationName, now: new Date(now) }))
  const memberId = await createMember(
    tx,
    {
      organizationId,
      name,
      email,
      passwordHash,
      role: 'owner',
      allShops: true,
      shopIds: [],
      preferences: { locale },
    },
    now,
  )
  await recordChange(
    tx,
    {
      organizationId,
      memberId,
      kind: 'members.changed',
      action: 'organization.created',
      subjectId: memberId,
    },
    now,
  )
}

function refused(): Forbidden {
  return new Forbidden(
    'This setup link is used up or replaced. Restart Quaydesk and open the link it prints then.',
  )
}
