import { describe, expect, it } from 'vitest'
import { decodeLiveCursor, encodeLiveCursor } from './cursor.ts'
import { parseSnapshot, snapshotText } from './snapshot.ts'

const epoch = '5f0c2c3e-8a55-4a0b-9d7a-0d7c7b7f8a11'
const cursorOf = (text: string) => {
  const snapshot = parseSnapshot(text)
  if (snapshot === null) throw new Error('no snapshot')
  return { epoch, at: 1_700_000_000_000, snapshot }
}

describe('a live cursor', () => {
  it('comes back as it was given out', () => {
    for (const text of ['740:740:', '740:745:741,743', '18446744073709551615:18446744073709551615:']) {
      const cursor = cursorOf(text)
      expect(decodeLiveCursor(encodeLiveCursor(cursor))).toEqual(cursor)
    }
  })

  it('stays short with very many transactions under way, and then takes nothing for seen that may not be', () => {
    const running = Array.from({ length: 500 }, (_, i) => String(1_000 + 2 * i))
    const text = encodeLiveCursor(cursorOf(`1000:3000:${running.join(',')}`))
    expect(text.length).toBeLessThan(200)
    expect(decodeLiveCursor(text)?.snapshot).toEqual({ xmin: '1000', xmax: '1000', running: [] })
  })

  it('is nothing else', () => {
    const wrong = [
      '',
      'x',
      `${epoch}.1`,
      `${epoch}.1.740:740`,
      `${epoch}.x.740:740:`,
      `${epoch}.1.740:740:.more`,
    ]
    for (const text of [...wrong, `${epoch}.1.740:740:';drop`, `${epoch}.-1.1:1:`]) {
      expect(decodeLiveCursor(text)).toBeNull()
    }
  })
})

describe('a snapshot', () => {
  it('is read as PostgreSQL writes it', () => {
    expect(parseSnapshot('10:20:12,15')).toEqual({ xmin: '10', xmax: '20', running: ['12', '15'] })
    expect(snapshotText({ xmin: '10', xmax: '20', running: ['12', '15'] })).toBe('10:20:12,15')
    expect(parseSnapshot('10:20:12,')).toBeNull()
  })
})
