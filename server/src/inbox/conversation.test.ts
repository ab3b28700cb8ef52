import { describe, expect, it } from 'vitest'
import { previewOf } from './conversation.ts'
import { newestMessage } from './conversation-change.ts'
import { kindOfReply } from './kind-of-reply.ts'
import { sumCounts } from './view-counts.ts'

describe('the preview of a message', () => {
  it('is one line of at most 140 characters, none cut in two', () => {
    expect(previewOf('  Dear\n\n shop,\twhere ')).toBe('Dear shop, where')
    const emoji = '👍'.repeat(200)
    expect([...previewOf(emoji)]).toHaveLength(140)
    expect(previewOf('快'.repeat(141))).toHaveLength(140)
  })
})

describe('the newest message of a list row', () => {
  const message = (id: string, at: number) => ({
    id,
    at,
    kind: 'text',
    authorKind: 'customer' as const,
    preview: id,
  })
  const conversation = { lastMessage: message('known', 5) } as Parameters<
    typeof newestMessage
  >[0]['conversation']

  it('is the one that was said last, whatever came last', () => {
    const said = [message('late', 3), message('newer', 7), message('old', 1)]
    expect(newestMessage({ conversation, facts: [], said })?.id).toBe('newer')
    expect(newestMessage({ conversation, facts: [], said: [message('late', 3)] })?.id).toBe('known')
    expect(newestMessage({ conversation, facts: [] })?.id).toBe('known')
  })
})

describe('the kind of a reply', () => {
  const image = { mime: 'image/png' }
  const video = { mime: 'video/mp4' }
  const kindOf = (text: string, files: { mime: string }[] = []) => kindOfReply({ text, files, card: null })
  it('is its main thing', () => {
    expect(kindOf('Hi')).toBe('text')
    expect(kindOf('', [image, image])).toBe('image')
    expect(kindOf('Look', [image, { mime: 'application/octet-stream' }])).toBe('file')
    expect(kindOf('', [video])).toBe('video')
    expect(kindOf('', [video, image])).toBe('file')
    const card = { kind: 'order-card', card: { orderId: '576' } } as const
    expect(kindOfReply({ text: '', files: [], card })).toBe('order-card')
  })
  it('is refused where there is nothing in it', () => {
    expect(() => kindOf(' \n')).toThrow('There is nothing in this reply')
  })
})

it('counts add up over shops and channels', () => {
  const row = { shopId: 's', open: 3, mine: 1, unassigned: 2, waiting: 1, snoozed: 1 }
  const counts = sumCounts([
    { ...row, channelId: 'c1' },
    { ...row, channelId: 'c2' },
  ])
  expect(counts).toEqual({
    mine: 2,
    unassigned: 4,
    waiting: 2,
    all: 6,
    snoozed: 2,
    shops: { s: 6 },
    channels: { c1: 3, c2: 3 },
  })
})
