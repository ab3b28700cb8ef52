import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import {
  findIdentities,
  type IdentityKey,
  type IdentityRow,
  insertIdentities,
} from '../queries/identities.ts'

/** Someone who wrote, in the platform's terms. */
export type Writer = IdentityKey & {
  readonly shopId: string
  readonly displayName: string
  readonly at: number
}

/**
 * Finds the identities of those who wrote and makes the ones that are new, each with a customer of its own. Nobody is
 * guessed to be the same person: merging is for people to do.
 * @returns one row per writer, by `identityKeyOf`
 */
export async function ensureIdentities(
  tx: Tx,
  writers: readonly Writer[],
): Promise<ReadonlyMap<string, IdentityRow>> {
  const asked = new Map(writers.map((writer) => [identityKeyOf(writer), writer]))
  const keys = [...asked.values()]
  const known = byKey(await tx.rows(findIdentities({ keys })))
  const unknown = keys.filter((writer) => !known.has(identityKeyOf(writer)))
  if (unknown.length === 0) return known
  await tx.run(insertIdentities({ identities: unknown.map(newIdentity) }))
  return byKey(await tx.rows(findIdentities({ keys })))
}

export const identityKeyOf = ({ organizationId, channelId, externalId }: IdentityKey): string =>
  `${organizationId} ${channelId} ${externalId}`

const newIdentity = (writer: Writer) => ({
  ...writer,
  identityId: newId(writer.at),
  customerId: newId(writer.at),
})

const byKey = (rows: readonly IdentityRow[]) => new Map(rows.map((row) => [identityKeyOf(row), row]))
