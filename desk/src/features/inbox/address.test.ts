import { describe, expect, it } from 'vitest'
import { filterOf, searchOf } from './address.ts'
import { uuid } from './test/samples.ts'

describe('the address', () => {
  it('holds what a colleague should see who gets the link', () => {
    const filter = { view: 'waiting' as const, shopIds: [uuid(1)], search: '退款', unread: true }
    expect(filterOf(searchOf(filter))).toEqual(filter)
  })
  it('says nothing of the usual view', () => {
    expect(searchOf({ view: 'all', tagIds: [] })).toEqual({})
    expect(filterOf({})).toEqual({ view: 'all' })
  })
  it('leaves out what makes no sense', () => {
    expect(filterOf({ view: 'sold', shopIds: ['not-an-id'], light: 'waiting', page: 3 })).toEqual({
      view: 'all',
      light: 'waiting',
    })
  })
})
