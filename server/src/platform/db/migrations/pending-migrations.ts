import type { Migration } from './read-migrations.ts'

export type AppliedMigration = Pick<Migration, 'version' | 'name' | 'checksum'>

/**
 * What is still to be run. Throws a sentence when the database is not a past of this program: it was written
 * by a newer release, or a migration that already ran was changed or taken away.
 */
export function pendingMigrations(
  all: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  for (const [index, past] of applied.entries()) {
    const ours = all[index]
    if (ours === undefined) {
      throw new Error(
        `This database was written by a newer Quaydesk (it knows ${past.name}, this program ends at ` +
          `${all.at(-1)?.name ?? 'nothing'}). Start that release, or restore the backup made before the upgrade.`,
      )
    }
    if (ours.version !== past.version || ours.name !== past.name) {
      throw new Error(
        `This database ran migration ${past.name}, where this program has ${ours.name}. ` +
          'Start the release that wrote this database.',
      )
    }
    if (ours.checksum !== past.checksum) {
      throw new Error(
        `Migration ${past.name} was changed after this database ran it. ` +
          'Restore the file, and put the change into a new migration.',
      )
    }
  }
  return all.slice(applied.length)
}
