import { describe, expect, test } from 'vitest'
import { pendingMigrations } from './pending-migrations.ts'
import type { Migration } from './read-migrations.ts'

const migration = (version: number, name: string, checksum = name): Migration => ({
  version,
  name,
  checksum,
  text: '',
})

const accounts = migration(1, '0001_accounts.sql')
const inbox = migration(2, '0002_inbox.sql')
const figures = migration(5, '0005_figures.sql')

describe('pending migrations', () => {
  test('are all of them on an empty database', () => {
    expect(pendingMigrations([accounts, inbox], [])).toEqual([accounts, inbox])
  })

  test('are those after the last that ran', () => {
    expect(pendingMigrations([accounts, inbox, figures], [accounts, inbox])).toEqual([figures])
  })

  test('are none when all ran', () => {
    expect(pendingMigrations([accounts, inbox], [accounts, inbox])).toEqual([])
  })

  test('are not run on a database of a newer release', () => {
    expect(() => pendingMigrations([accounts], [accounts, inbox])).toThrow(
      /written by a newer Quaydesk \(it knows 0002_inbox.sql, this program ends at 0001_accounts.sql\)/,
    )
  })

  test('are not run after a past one was changed', () => {
    expect(() => pendingMigrations([migration(1, accounts.name, 'another text'), inbox], [accounts])).toThrow(
      /0001_accounts.sql was changed after this database ran it/,
    )
  })

  test('are not run after a past one was taken away or another put before it', () => {
    expect(() => pendingMigrations([inbox, figures], [accounts])).toThrow(/ran migration 0001_accounts.sql/)
    expect(() => pendingMigrations([accounts, inbox, figures], [accounts, figures])).toThrow(
      /ran migration 0005_figures.sql, where this program has 0002_inbox.sql/,
    )
  })
})
