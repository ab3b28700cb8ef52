import { expect, test, vi } from 'vitest'
import { type Api, Refused } from './api.ts'
import { createOutbox, type OutboxDeps, type Unsaid } from './outbox.ts'

const unsaid = (clientId: string, more: Partial<Unsaid> = {}): Unsaid => ({
  clientId,
  at: 0,
  text: clientId,
  fileIds: [],
  files: [],
  toSendUp: [],
  failure: null,
  ...more,
})

/** The server at the edge of the network: answers as the test says, and remembers. */
function server(answers: ((clientId: string) => void)[] = []) {
  const said: string[] = []
  const kept = new Map<string, string>()
  const reached: boolean[] = []
  const waits: number[] = []
  let refusedTokens = 0
  const api: Api = {
    liveUrl: '',
    visit: () => Promise.reject(new Error('not asked here')),
    older: () => Promise.reject(new Error('not asked here')),
    sendUp: async (_token, _picture, name) => {
      answers.shift()?.(name)
      return {
        id: `file-${name}`,
        file: { name, mime: 'image/png', bytes: 1, width: 1, height: 1, url: '/f' },
      }
    },
    say: async (_token, { clientId }) => {
      answers.shift()?.(clientId)
      said.push(clientId)
      return { clientId, receivedAt: '2026-05-01T10:00:00.000Z' }
    },
  }
  const deps: OutboxDeps = {
    api,
    token: async () => 'token',
    tokenRefused: () => {
      refusedTokens++
    },
    keep: (clientId, line) => void kept.set(clientId, line),
    drop: (clientId) => void kept.delete(clientId),
    onSaid: () => {},
    onChange: () => {},
    onReach: (yes) => void reached.push(yes),
    wait: async (ms) => void waits.push(ms),
  }
  return { deps, said, kept, reached, waits, refusedTokens: () => refusedTokens }
}

const offline = () => {
  throw new TypeError('Failed to fetch')
}
const refuse = (status: number) => () => {
  throw new Refused(status, 0)
}

test('lines are said one after the other, in the order in which they were written', async () => {
  const { deps, said, kept } = server()
  const outbox = createOutbox(deps)
  outbox.add(unsaid('one'))
  outbox.add(unsaid('two'))
  expect([...kept.keys()]).toEqual(['one', 'two'])
  await vi.waitFor(() => expect(said).toEqual(['one', 'two']))
  expect(kept.size).toBe(0)
  expect(outbox.entries()).toEqual([])
})

test('a line that does not reach the server is kept and said again with the same client id', async () => {
  const { deps, said, reached, waits } = server([offline, refuse(503), refuse(429)])
  const outbox = createOutbox(deps)
  outbox.add(unsaid('one'))
  outbox.add(unsaid('two'))
  await vi.waitFor(() => expect(said).toEqual(['one', 'two']))
  expect(reached).toEqual([false, false, true, true, true])
  expect(waits).toHaveLength(3)
})

test('a line that is refused stays with its failure and holds up none behind it', async () => {
  const { deps, said, kept } = server([refuse(400)])
  const outbox = createOutbox(deps)
  outbox.add(unsaid('bad'))
  outbox.add(unsaid('good'))
  await vi.waitFor(() => expect(said).toEqual(['good']))
  expect(outbox.entries()).toMatchObject([{ id: 'bad', state: 'failed', failure: null }])
  outbox.retry('bad')
  await vi.waitFor(() => expect(said).toEqual(['good', 'bad']))
  expect(kept.size).toBe(0)
})

test('a token that the server knows no more is given up, and the line said with a new one', async () => {
  const { deps, said, refusedTokens } = server([refuse(401)])
  createOutbox(deps).add(unsaid('one'))
  await vi.waitFor(() => expect(said).toEqual(['one']))
  expect(refusedTokens()).toBe(1)
})

test('pictures are sent up first, each once, and the line kept only when a reload could say it', async () => {
  const { deps, said, kept } = server([() => {}, offline])
  const keptAt: number[] = []
  const picture = (name: string) => ({ name, blob: new Blob(['x']) })
  const outbox = createOutbox({ ...deps, wait: async () => void keptAt.push(kept.size) })
  outbox.add(unsaid('one', { text: '', toSendUp: [picture('a'), picture('b')] }))
  await vi.waitFor(() => expect(said).toEqual(['one']))
  expect(keptAt).toEqual([0])
})

test.each([
  [413, 'tooLarge'],
  [400, 'notPicture'],
])('a picture that is refused with %i says why', async (status, failure) => {
  const { deps } = server([refuse(status)])
  const outbox = createOutbox(deps)
  outbox.add(unsaid('one', { toSendUp: [{ name: 'a', blob: new Blob(['x']) }] }))
  await vi.waitFor(() => expect(outbox.entries()).toMatchObject([{ state: 'failed', failure }]))
})

test('what was kept before a reload is said after it, whatever else stands in the storage', async () => {
  const { deps, said, kept } = server()
  const outbox = createOutbox(deps)
  kept.set('b', JSON.stringify(unsaid('b', { at: 2 })))
  kept.set('a', JSON.stringify(unsaid('a', { at: 1 })))
  kept.set('x', 'not json')
  kept.set('y', '{"clientId":1}')
  outbox.restore(Object.fromEntries(kept))
  await vi.waitFor(() => expect(said).toEqual(['a', 'b']))
})

test('a line that the visitor removes is not said', async () => {
  const { deps, said, kept } = server([refuse(400)])
  const outbox = createOutbox(deps)
  outbox.add(unsaid('bad'))
  await vi.waitFor(() => expect(outbox.entries()[0]?.state).toBe('failed'))
  outbox.remove('bad')
  expect(outbox.entries()).toEqual([])
  expect([kept.size, said.length]).toEqual([0, 0])
})
