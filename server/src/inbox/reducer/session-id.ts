import { createHash } from 'node:crypto'

/** Ours alone; any constant would do, but it must never change, for every stored session bears an id made with it. */
const namespace = Buffer.from('c1f0d3b57a4e4a7fb0b6d1a9e7f25d36', 'hex')

/** A UUID of version 5, so that every replay of a conversation names its sessions alike. */
export const sessionIdOf = (firstMessageId: string): string => {
  const bytes = createHash('sha1').update(namespace).update(firstMessageId).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
