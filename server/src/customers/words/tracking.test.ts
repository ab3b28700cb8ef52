import { expect, it } from 'vitest'
import { trackingStatusOf } from './tracking.ts'

it.each([
  ['Out for delivery', 'out-for-delivery'],
  ['Your package is out for delivery with the courier', 'out-for-delivery'],
  ['包裹正在派送中', 'out-for-delivery'],
  ['El paquete está en reparto', 'out-for-delivery'],
  ['Delivered, front door', 'delivered'],
  ['快件已签收', 'delivered'],
  ['Entregado', 'delivered'],
  ['Delivery attempt failed: no one home', 'failed'],
  ['Parcel could not be delivered', 'failed'],
  ['Unable to deliver the package', 'failed'],
  ['派送失败', 'failed'],
  ['Returned to sender', 'returned'],
  ['Package is returning to the seller', 'returned'],
])('reads "%s" as %s', (text, status) => {
  expect(trackingStatusOf(text)).toBe(status)
})

it.each([
  'Your parcel will be delivered by Friday',
  'Delivery scheduled for 24 November',
  'Expected delivery: tomorrow',
  'To be delivered before 20:00',
])('takes the promise "%s" for no delivery', (text) => {
  expect(trackingStatusOf(text)).toBe('in-transit')
})

it.each([
  'Arrived at the sorting centre',
  'Departed from Shenzhen',
  'Customs clearance completed',
  'Shipment information received',
  'Handed to the delivery partner',
  '',
])('reads nothing into "%s"', (text) => {
  expect(trackingStatusOf(text)).toBeNull()
})
