import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from './tokens.ts'

describe('what a text is found by', () => {
  it('is its words, without capitals, accents and marks', () => {
    expect(tokensOf('Où est MA commande, s’il vous plaît?')).toEqual(
      expect.arrayContaining(['ou', 'est', 'ma', 'commande', 'plait']),
    )
  })
  it('keeps numbers of orders and parcels whole', () => {
    expect(tokensOf('order #576461413038785752 (RM123456789CN)')).toEqual([
      'order',
      '576461413038785752',
      'rm123456789cn',
    ])
  })
  it('is every pair of neighbouring characters where no spaces part the words', () => {
    expect(tokensOf('我的快递')).toEqual(['我的', '的快', '快递'])
    expect(tokensOf('พัสดุ')).toEqual(['พั', 'ัส', 'สด', 'ดุ'])
    expect(tokensOf('荷物はどこ')).toContain('荷物')
    expect(tokensOf('ーサイズ')).toContain('サイ')
  })
  it('takes one character alone as it stands', () => {
    expect(tokensOf('好')).toEqual(['好'])
  })
  it('parts words where the script changes', () => {
    expect(tokensOf('XL码合适')).toEqual(['码合', '合适', 'xl'])
  })
  it('makes the wide forms of Chinese keyboards the same as the narrow ones', () => {
    expect(tokensOf('ＡＢＣ１２３')).toEqual(['abc123'])
  })
  it('leaves Korean and Arabic words whole', () => {
    expect(tokensOf('배송 언제')).toEqual(['배송', '언제'])
    expect(tokensOf('أين طلبي')).toHaveLength(2)
  })
  it('finds nothing in signs and emoji', () => {
    expect(tokensOf('!!! 👍 …')).toEqual([])
  })
  it('finds every part of a Chinese text that is asked for', () => {
    const text = fc.stringMatching(/^[\u4e00-\u9fff]{4,40}$/)
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 10 }), (whole, from, length) => {
        const start = from % (whole.length - 2)
        const part = whole.slice(start, start + length)
        const held = new Set(tokensOf(whole))
        return tokensOf(part).every((token) => held.has(token))
      }),
    )
  })
  it('stays bounded however long the text', () => {
    expect(tokensOf('好坏'.repeat(10_000)).length).toBeLessThan(10)
    expect(tokensOf('a'.repeat(100_000))[0]).toHaveLength(40)
  })
})
