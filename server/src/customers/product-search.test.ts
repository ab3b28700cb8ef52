import { expect, it } from 'vitest'
import type { ProductFact } from './facts.ts'
import { priceRange } from './price-range.ts'
import { productRow } from './product-row.ts'
import { searchText, searchWords } from './search-text.ts'

const product: ProductFact = {
  organizationId: 'o',
  shopId: 's',
  channelId: 'c',
  externalId: '1729',
  updatedAt: 0,
  readAt: 0,
  name: 'Robe d’Été',
  description: '',
  status: 'on-sale',
  platformStatus: 'ACTIVATE',
  pictureUrl: null,
  skus: ['S · sage', 'M · sage'].map((variant, index) => ({
    externalId: `sku-${index}`,
    sellerSku: `RE-${index}`,
    variant,
    price: null,
    stock: null,
    pictureUrl: null,
  })),
}

it('compares without capitals, accents and doubled spaces', () => {
  expect(searchText('  Robe  D’ÉTÉ ')).toBe('robe d’ete')
  expect(searchWords('Été été  robe')).toEqual(['ete', 'robe'])
  expect(searchWords('亚麻 连衣裙')).toEqual(['亚麻', '连衣裙'])
})

it('asks for a bounded number of words', () => {
  expect(searchWords(Array.from({ length: 99 }, (_, i) => `w${i}`).join(' '))).toHaveLength(10)
})

it('finds a product by name, number, variant and seller’s number, and holds each variant’s word once', () => {
  expect(productRow(product).search_text).toBe('robe d’ete 1729 s · sage re-0 m re-1')
})

it('keeps what PostgreSQL would refuse out of a platform’s texts', () => {
  const row = productRow({ ...product, name: 'Robe\0 \ud800rouge', description: 'x'.repeat(30_000) })
  expect(row.name).toBe('Robe rouge')
  expect(row.description).toHaveLength(20_000)
})

it('cuts no emoji in half', () => {
  const row = productRow({ ...product, name: `${'x'.repeat(499)}😞` })
  expect(row.name).toBe('x'.repeat(499))
})

it('ranges from the cheapest to the dearest, in one currency', () => {
  const prices = [
    { amount: '9.90', currency: 'USD' },
    { amount: '10.00', currency: 'USD' },
    { amount: '1.00', currency: 'GBP' },
    null,
  ]
  expect(priceRange(prices)).toEqual({ lowestPrice: prices[0], highestPrice: prices[1] })
  expect(priceRange([null])).toEqual({ lowestPrice: null, highestPrice: null })
})
