import { deflateSync } from 'node:zlib'

/** A small PNG of one colour, made here so that its size is known. */
export function picture(name: string, [red, green, blue]: readonly [number, number, number]) {
  const side = 24
  const row = [0, ...Array.from({ length: side }, () => [red, green, blue]).flat()]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits, true colour.
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.from(Array.from({ length: side }, () => row).flat()))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const buffer = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND')])
  return { name, mimeType: 'image/png', buffer, side }
}

function chunk(type: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checksum(named))
  return Buffer.concat([length, named, sum])
}

/** CRC-32, which Node 20 has no function for. */
function checksum(bytes: Buffer): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  }
  return ~remainder >>> 0
}
