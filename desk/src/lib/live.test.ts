import { describe, expect, test } from 'vitest'
import { createLive, type LineEvents } from './live.ts'

const conversationId = '0b8f4e6c-5a0e-4c8e-9a53-1f1f6a4d2c11'
const lookersEvent = { type: 'lookers', conversationId, lookers: [] }

/** The network's end of the line, played by the test. */
function network() {
  const lines: { address: () => string; events: LineEvents; sent: string[]; closed: boolean }[] = []
  const live = createLive((address, events) => {
    const line = { address, events, sent: [] as string[], closed: false }
    lines.push(line)
    return {
      send: (text) => line.sent.push(text),
      close: () => {
        line.closed = true
      },
    }
  })
  const last = () => {
    const line = lines.at(-1)
    if (!line) throw new Error('Nobody has called yet.')
    return line
  }
  return { live, last, say: (frame: unknown) => last().events.said(JSON.stringify(frame)) }
}

describe('the live connection', () => {
  test('comes back with the last cursor it was given', () => {
    const { live, last, say } = network()
    live.start()
    expect(last().address()).toBe('/api/live')
    last().events.opened()
    say({ type: 'hello', cursor: '7' })
    say({ type: 'events', events: [lookersEvent], cursor: '9' })
    say({ type: 'events', events: [lookersEvent], cursor: null })
    last().events.closed(1006)
    expect(live.state()).toBe('lost')
    expect(last().address()).toBe('/api/live?cursor=9')
  })

  test('hands events to whoever listens and to nobody who left', () => {
    const { live, say } = network()
    const heard: unknown[] = []
    const leave = live.onEvents((events) => heard.push(...events))
    live.start()
    say({ type: 'events', events: [lookersEvent], cursor: '1' })
    leave()
    say({ type: 'events', events: [lookersEvent], cursor: '2' })
    expect(heard).toEqual([lookersEvent])
  })

  test.each([
    { type: 'hello', cursor: '1' },
    { type: 'resync', cursor: '1' },
    { type: 'events', events: [{ type: 'from a newer server' }], cursor: '1' },
  ])('has everything read again after $type', (frame) => {
    const { live, say } = network()
    let missed = 0
    live.onMissed(() => {
      missed += 1
    })
    live.start()
    say(frame)
    expect(missed).toBe(1)
  })

  test('says again after a reconnect which conversation is looked at', () => {
    const { live, last } = network()
    live.start()
    live.lookAt(conversationId)
    expect(last().sent).toEqual([])
    last().events.opened()
    last().events.closed(4408)
    last().events.opened()
    const looking = JSON.stringify({ type: 'looking', conversationId })
    expect(last().sent).toEqual([looking, looking])
  })

  test('ends for good when the server says that nobody is signed in', () => {
    const { live, last } = network()
    live.start()
    last().events.opened()
    last().events.closed(4401)
    expect(live.state()).toBe('ended')
    expect(last().closed).toBe(true)
  })

  test('hears nothing of a line that it has left', () => {
    const { live, last, say } = network()
    live.start()
    last().events.opened()
    live.stop()
    say({ type: 'hello', cursor: '3' })
    live.start()
    expect(last().address()).toBe('/api/live')
  })
})
