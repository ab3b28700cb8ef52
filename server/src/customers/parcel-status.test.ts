import { describe, expect, it } from 'vitest'
import { outForDeliveryAt, parcelStatusOf } from './parcel-status.ts'

const reports = (...texts: string[]) =>
  texts.map((text, index) => ({ at: new Date(Date.UTC(2026, 2, 20 - index)), text }))

describe('the status of a parcel', () => {
  it('is what the platform says when that settles it', () => {
    expect(parcelStatusOf('delivered', reports('Delivery attempt failed'))).toBe('delivered')
    expect(parcelStatusOf('cancelled', reports('Out for delivery'))).toBe('cancelled')
  })

  it('is else the carrier’s last word that means something', () => {
    expect(parcelStatusOf('in-transit', reports('Out for delivery', 'Arrived at depot'))).toBe(
      'out-for-delivery',
    )
    expect(parcelStatusOf('in-transit', reports('Left the depot', 'Delivery attempt failed'))).toBe('failed')
    expect(parcelStatusOf('in-transit', reports('Delivered', 'Out for delivery'))).toBe('delivered')
  })

  it('is on its way as soon as a carrier reports anything', () => {
    expect(parcelStatusOf('preparing', reports('Arrived at depot'))).toBe('in-transit')
    expect(parcelStatusOf(null, reports('Arrived at depot'))).toBe('in-transit')
    expect(parcelStatusOf('other', reports('Arrived at depot'))).toBe('in-transit')
  })

  it('is being prepared while nobody has said anything of it', () => {
    expect(parcelStatusOf(null, [])).toBe('preparing')
    expect(parcelStatusOf('preparing', [])).toBe('preparing')
    expect(parcelStatusOf('other', [])).toBe('other')
  })
})

describe('out for delivery', () => {
  it('is since the carrier last said so', () => {
    const said = reports('Out for delivery', 'Delivery attempt failed', 'Out for delivery')
    expect(outForDeliveryAt('out-for-delivery', said)).toEqual(said[0]?.at)
    expect(outForDeliveryAt('delivered', reports('Delivered', 'Out for delivery'))).toEqual(
      new Date(Date.UTC(2026, 2, 19)),
    )
  })

  it('is over after a failed attempt, and unknown where nobody said it', () => {
    expect(outForDeliveryAt('failed', reports('Delivery attempt failed', 'Out for delivery'))).toBeNull()
    expect(outForDeliveryAt('delivered', reports('Delivered'))).toBeNull()
  })
})
