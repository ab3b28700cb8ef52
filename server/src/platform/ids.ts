import { randomBytes } from 'node:crypto'

/**
 * A new UUID version 7 (RFC 9562): its first 48 bits are the time, so that rows inserted together lie together in an index.
 * @param now milliseconds since the epoch
 */
export function newId(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  return spell(bytes)
}

const randomBits = 21n
const placeBits = 41n

/**
 * A new id that sorts by its time and then by a sequence number, so that what a platform dates to the same second keeps the platform's order
 * wherever lists are sorted by time and id. 21 bits of it are random.
 * @param at milliseconds since the epoch
 * @param place a safe integer that isn't negative
 */
export function newIdInOrder(at: number, place: number): string {
  const bytes = randomBytes(16)
  const order = BigInt(place)
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(Number(order >> placeBits), 6)
  const low = (order & ((1n << placeBits) - 1n)) << randomBits
  bytes.writeBigUInt64BE(low | (bytes.readBigUInt64BE(8) & ((1n << randomBits) - 1n)), 8)
  return spell(bytes)
}

function spell(bytes: Buffer): string {
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
