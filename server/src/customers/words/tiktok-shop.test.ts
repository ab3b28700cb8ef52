import { orderStatuses } from '@quaydesk/contract'
import { describe, expect, it } from 'vitest'
import { tiktokShopWords } from './tiktok-shop.ts'

describe('the words of TikTok Shop', () => {
  it.each([
    ['UNPAID', 'unpaid'],
    ['ON_HOLD', 'on-hold'],
    ['AWAITING_SHIPMENT', 'to-ship'],
    ['PARTIALLY_SHIPPING', 'partly-shipped'],
    ['AWAITING_COLLECTION', 'awaiting-collection'],
    ['IN_TRANSIT', 'in-transit'],
    ['DELIVERED', 'delivered'],
    ['COMPLETED', 'completed'],
    ['CANCELLED', 'cancelled'],
    ['CANCEL', 'cancelled'],
  ])('call an order that we call %s: %s', (word, status) => {
    expect(tiktokShopWords.orderStatus(word)).toBe(status)
    expect(orderStatuses).toContain(status)
  })

  it.each([
    ['RETURN_OR_REFUND_REQUEST_PENDING', 'requested'],
    ['REFUND_OR_RETURN_REQUEST_REJECT', 'rejected'],
    ['AWAITING_BUYER_SHIP', 'awaiting-parcel'],
    ['BUYER_SHIPPED_ITEM', 'sent-back'],
    ['REJECT_RECEIVE_PACKAGE', 'rejected'],
    ['AWAITING_BUYER_RESPONSE', 'awaiting-buyer'],
    ['RETURN_OR_REFUND_REQUEST_SUCCESS', 'approved'],
    ['RETURN_OR_REFUND_REQUEST_CANCEL', 'withdrawn'],
    ['RETURN_OR_REFUND_REQUEST_COMPLETE', 'completed'],
    ['REPLACEMENT_REQUEST_PENDING', 'requested'],
    ['CANCELLATION_REQUEST_PENDING', 'requested'],
    ['CANCELLATION_REQUEST_SUCCESS', 'approved'],
    ['CANCELLATION_REQUEST_CANCEL', 'withdrawn'],
    ['CANCELLATION_REQUEST_CANCELLED', 'withdrawn'],
    ['CANCELLATION_REQUEST_COMPLETE', 'completed'],
  ])('call a return or cancellation that we call %s: %s', (word, status) => {
    expect(tiktokShopWords.returnStatus(word)).toBe(status)
  })

  it('tell refunds, returns and replacements apart', () => {
    const kinds = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'].map(tiktokShopWords.returnKind)
    expect(kinds).toEqual(['refund', 'return', 'replacement'])
  })

  it('are other than ours when they are new, also when they are names of what every object has', () => {
    for (const word of ['TELEPORTED', '', 'constructor', '__proto__']) {
      expect(tiktokShopWords.orderStatus(word)).toBe('other')
      expect(tiktokShopWords.parcelStatus(word)).toBe('other')
      expect(tiktokShopWords.returnStatus(word)).toBe('other')
    }
    expect(tiktokShopWords.parcelStatus('FULFILLING')).toBe('in-transit')
  })
})
