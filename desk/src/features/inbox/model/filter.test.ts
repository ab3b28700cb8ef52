import { describe, expect, it } from 'vitest'
import { conversation, instant, ms, uuid } from '../test/samples.ts'
import { belongs, narrowings, normalFilter } from './filter.ts'

const me = uuid(1)
const li = { id: uuid(2), name: 'Li' }
const at = (row: Parameters<typeof belongs>[0], filter: Parameters<typeof belongs>[1]) =>
  belongs(row, filter, me, ms(60))

describe('a view', () => {
  const free = conversation(1, 0)
  const mine = conversation(2, 0, { assignee: { id: me, name: 'Me' } })
  const answered = conversation(3, 0, { turnSince: null, assignee: li })
  const closed = conversation(4, 0, { openSessionId: null, turnSince: null })

  it('mine holds what is assigned to the viewer and open', () => {
    expect([free, mine, answered].map((row) => at(row, { view: 'mine' }))).toEqual(['out', 'in', 'out'])
    expect(at({ ...mine, openSessionId: null }, { view: 'mine' })).toBe('out')
  })
  it('unassigned holds what nobody has', () => {
    expect([free, mine, closed].map((row) => at(row, { view: 'unassigned' }))).toEqual(['in', 'out', 'out'])
  })
  it('waiting holds open turns', () => {
    expect([free, answered].map((row) => at(row, { view: 'waiting' }))).toEqual(['in', 'out'])
  })
  const away = conversation(5, 0, { snoozedUntil: instant(120), assignee: { id: me, name: 'Me' } })
  it('snoozed holds what is snoozed, and no other open view does', () => {
    const views = ['snoozed', 'all', 'mine', 'waiting', 'closed'] as const
    expect(views.map((view) => at(away, { view }))).toEqual(['in', 'out', 'out', 'out', 'out'])
    expect(at(free, { view: 'snoozed' })).toBe('out')
  })
  it('leaves it to the server whether a search finds what is snoozed', () => {
    expect(at(away, { view: 'all', search: 'parcel' })).toBe('unknown')
  })
  it('all and closed share the conversations between them', () => {
    expect([free, closed].map((row) => at(row, { view: 'all' }))).toEqual(['in', 'out'])
    expect([free, closed].map((row) => at(row, { view: 'closed' }))).toEqual(['out', 'in'])
  })
})

describe('a filter', () => {
  const row = conversation(1, 0, { tags: [{ id: uuid(50), name: 'refund' }], language: 'de' })

  it('takes several values of one field as alternatives', () => {
    expect(at(row, { view: 'all', languages: ['en', 'de'] })).toBe('in')
    expect(at(row, { view: 'all', languages: ['en'] })).toBe('out')
    expect(at(row, { view: 'all', tagIds: [uuid(51), uuid(50)] })).toBe('in')
  })
  it('takes several fields together', () => {
    expect(at(row, { view: 'all', languages: ['de'], light: 'answered' })).toBe('out')
  })
  it('takes an empty list as no wish', () => {
    expect(at(row, { view: 'all', shopIds: [], tagIds: [] })).toBe('in')
  })
  it('leaves words to the server', () => {
    expect(at(row, { view: 'all', search: 'Paket' })).toBe('unknown')
    expect(at(row, { view: 'closed', search: 'Paket' })).toBe('out')
  })
  it('is the same however its values are ordered', () => {
    const a = normalFilter({ view: 'all', shopIds: ['b', 'a'], unread: false })
    expect(JSON.stringify(a)).toBe(
      JSON.stringify(normalFilter({ shopIds: ['a', 'b'], view: 'all', tagIds: [] })),
    )
    expect(a).not.toEqual(normalFilter({ view: 'mine', shopIds: ['a', 'b'] }))
  })
  it('counts what narrows it beyond view and words', () => {
    expect(narrowings({ view: 'mine', search: 'x', tagIds: [], light: 'waiting', unread: true })).toBe(2)
  })
})
