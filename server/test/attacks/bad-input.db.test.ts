import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../until.ts'
import { type Broken, brokenBodies } from './broken-bodies.ts'
import { type ConnectedDesk, type ConnectedPlace, connectedDesk, connectPlace } from './connected-place.ts'
import { routesByRole } from './routes-by-role.ts'
import { newOrganization, newPlace } from './two-organizations.ts'
import type { Answer, Ask, Caller } from './whole-desk.ts'

let desk: ConnectedDesk
let owner: Caller
let place: ConnectedPlace

beforeAll(async () => {
  desk = await connectedDesk()
  ;({ owner } = await newOrganization(desk, 'owner@desk.test'))
  place = await connectPlace(desk, await newPlace(desk, owner, 'Harbour'), 'Harbour there')
}, 60_000)

afterAll(() => desk.stop())

/** Fields that may be wrong for the desk and right for the database would show as a row too many. */
async function rowsOfAllTables(): Promise<Record<string, number>> {
  await until(async () => {
    const [row] = await desk.db.owner<{ waiting: number }>(
      `select (select count(*) from deliveries where processed_at is null)::int
         + (select count(*) from messages where next_attempt_at is not null)::int as waiting`,
    )
    return row?.waiting === 0
  })
  const tables = await desk.db.owner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') order by 1`,
  )
  const counts = tables.map(
    ({ name }) => `(select count(*)::int from ${name}) as "${name.replaceAll('"', '')}"`,
  )
  const [row] = await desk.db.owner<Record<string, number>>(`select ${counts.join(', ')}`)
  return row ?? {}
}

function expectSentence(answer: Answer, how: string) {
  const { status, json, text } = answer
  expect(status, `${how}: ${text.slice(0, 300)}`).toBeLessThan(500)
  if (status < 400) return
  expect(json, how).toEqual({
    code: expect.any(String),
    message: expect.any(String),
    details: expect.any(Object),
  })
  const { message } = json as { message: string }
  expect(message, how).toMatch(/^[A-Z"“].{15,}[.!]$/s)
  expect(text, how).not.toMatch(/node_modules|\.ts:\d|select |insert |PostgreSQL|pg_|ZodError/)
}

const bodies = routesByRole.map((row) => [row.route, row] as const)

/** Limits per visitor end what this test is about; everybody is somebody new. */
async function asSomebody(ask: Ask & { path: string }): Promise<Ask & { path: string }> {
  if (!ask.headers?.authorization) return ask
  const visit = await desk.caller().ask('POST', `/chat/${place.channelId}/visit`, { body: { token: null } })
  const { token } = visit.json as { token: string }
  return { ...ask, headers: { authorization: `Bearer ${token}` } }
}

describe('a body that is not as it should be', () => {
  it.each(bodies.filter(([route]) => /^(POST|PUT|PATCH) \/(api\/(?!files)|chat)/.test(route)))(
    '%s',
    { timeout: 120_000 },
    async (route, row) => {
      const [method = 'POST'] = route.split(' ')
      const valid = await row.ask(place)
      if (valid.body === undefined) return
      const send = async ({ raw, headers }: Broken) => {
        const { path, ...as } = await asSomebody(valid)
        const caller = route.includes('/chat/') ? desk.caller() : owner
        return caller.ask(method, path, { raw, headers: { ...as.headers, ...headers } })
      }
      const broken = brokenBodies(valid.body as Record<string, unknown>)
      const before = await rowsOfAllTables()
      for (const body of broken.filter(({ mayPass }) => !mayPass)) {
        const answer = await send(body)
        expectSentence(answer, body.how)
        const said = `${body.how}: ${answer.text.slice(0, 200)}`
        expect(answer.status, said).toBeGreaterThanOrEqual(400)
        expect(answer.status, said).not.toBe(404)
      }
      expect(await rowsOfAllTables()).toEqual(before)
      for (const body of broken.filter(({ mayPass }) => mayPass)) expectSentence(await send(body), body.how)
    },
  )

  it('never is a bug, whatever JSON it is', { timeout: 120_000 }, async () => {
    const asks: { method: string; path: string }[] = []
    for (const { route, ask } of routesByRole) {
      const [method = ''] = route.split(' ')
      if (method === 'GET' || route.includes('/chat/') || route.includes('/files')) continue
      asks.push({ method, path: (await ask(place)).path })
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...asks), fc.jsonValue(), async ({ method, path }, body) => {
        if (method === 'DELETE') return
        expectSentence(await owner.ask(method, path, { body }), `${method} ${path} ${JSON.stringify(body)}`)
      }),
      { numRuns: 300 },
    )
  })
})

describe('an address that is not as it should be', () => {
  const odd = [
    'not-an-id',
    '%00',
    '%E0%A4%A',
    '..%2f..%2fetc%2fpasswd',
    'x'.repeat(5_000),
    "';drop table messages;--",
    '00000000-0000-0000-0000-000000000000',
  ]

  it.each(bodies.filter(([route]) => route.includes('{')))('%s', { timeout: 60_000 }, async (route) => {
    const [method = 'GET', template = ''] = route.split(' ')
    for (const id of odd) {
      const path = template.replaceAll(/\{\w+\}/g, id)
      const body = /^(POST|PUT|PATCH)$/.test(method) ? { body: {} } : {}
      const answer = await owner.ask(method, path, body)
      expectSentence(answer, path)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
    }
  })

  it('is told what is wrong with its question', async () => {
    for (const [path, status] of [
      ['/api/conversations', 400],
      ['/api/conversations?view=all&unknown=1', 400],
      ['/api/conversations?view=all&limit=0', 400],
      ['/api/conversations?view=all&limit=1e9', 400],
      ['/api/conversations?view=all&cursor=%00', 400],
      ['/api/conversations?view=all&cursor=bm9uZQ', 400],
      [`/api/conversations?view=all&cursor=${encode([8_640_000_000_001, place.shopId])}`, 400],
      [`/api/conversations?view=all&cursor=${encode([1, "'"])}`, 400],
      ['/api/conversations?view=all&search=%00', 400],
      ['/api/conversations?view=all&view=mine', 400],
      ['/api/conversations?__proto__[view]=all', 400],
      [`/api/conversations?view=all&${'shopIds=x&'.repeat(1200)}`, 400],
      [`/api/conversations?view=all&${'shopIds=x&'.repeat(3000)}`, 431],
      [`/api/conversations/${place.conversationId}/thread?cursor=e30`, 400],
      ['/api/shops?cursor=WyIxIiwiMiJd', 400],
      ['/api/shops?limit=-1', 400],
      ['/api/members?limit=201', 400],
      ['/api/figures', 400],
      ['/api/figures?period=range', 400],
      ['/api/figures?period=range&from=2026-02-30&to=2026-03-01', 400],
      ['/api/figures?period=range&from=2026-03-02&to=2026-03-01', 400],
      ['/api/figures?period=range&from=2020-01-01&to=2026-03-01', 400],
      ['/api/figures?period=range&from=2026-01-01&to=2026-12-31&breakdown=hour', 400],
      ['/api/figures?period=today&credit=nobody', 400],
      ['/api/figures?period=today&breakdown=organization', 400],
      ["/api/figures?period=today&breakdown=day'--", 400],
      ['/api/figures/sessions?period=today&metric=sessions&cursor=e30', 400],
      ['/api/figures/sessions?period=today&metric=constructor', 400],
      ['/api/invites/by-token?token=none', 404],
      ['/api/nothing', 404],
      ['/api/', 404],
      ['/chat/nothing', 404],
      ['/files/x/y', 400],
    ] as const) {
      const answer = await owner.ask('GET', path)
      const short = path.slice(0, 100)
      expectSentence(answer, short)
      expect(answer.status, `${short} ${answer.text.slice(0, 200)}`).toBe(status)
    }
  })

  it('of far past and far future are only empty', async () => {
    for (const path of [
      '/api/figures?period=range&from=0001-01-01&to=0001-12-31',
      '/api/figures?period=range&from=9999-01-01&to=9999-12-31&breakdown=day',
      '/api/figures?period=range&from=0000-01-01&to=0000-01-01',
      `/api/shops?cursor=${encode(['0000-01-01T00:00:00Z', place.shopId])}`,
      `/api/shops?cursor=${encode(['9999-12-31T23:59:59Z', place.shopId])}`,
    ])
      expectSentence(await owner.ask('GET', path), path)
  })
})

const encode = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')

describe('a file that is not as it should be', () => {
  const send = (raw: string | Buffer | FormData, headers?: Record<string, string>) =>
    owner.ask('POST', `/api/files?shopId=${place.shopId}`, { raw, ...(headers ? { headers } : {}) })
  const form = (...parts: [string, Blob | string, string?][]) => {
    const data = new FormData()
    for (const [name, value, file] of parts)
      if (typeof value === 'string') data.append(name, value)
      else data.append(name, value, file)
    return data
  }
  const boundary = { 'content-type': 'multipart/form-data; boundary=b' }

  it('is refused with a sentence', { timeout: 60_000 }, async () => {
    const answers: [string, Answer][] = [
      ['two files', await send(form(['a', new Blob(['1']), 'a'], ['b', new Blob(['2']), 'b']))],
      ['a field', await send(form(['a', 'text']))],
      ['none', await send(form())],
      ['empty', await send(form(['a', new Blob([]), 'a']))],
      ['too large', await send(form(['a', new Blob([Buffer.alloc(11_000_000)]), 'a']))],
      ['JSON', await send('{}', { 'content-type': 'application/json' })],
      ['no boundary', await send('x', { 'content-type': 'multipart/form-data' })],
      [
        'cut off',
        await send('--b\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nhalf', boundary),
      ],
      ['no header', await send('--b\r\n\r\nhalf\r\n--b--', boundary)],
      ['a field called __proto__', await send(form(['__proto__', new Blob(['1']), 'a']))],
    ]
    for (const [how, answer] of answers) {
      expectSentence(answer, how)
      if (how !== 'a field called __proto__' && how !== 'two files')
        expect(answer.status, `${how} ${answer.text}`).toBeGreaterThanOrEqual(400)
    }
    expect(await desk.db.owner('select 1 from files where bytes = 0 or bytes > 10485760')).toEqual([])
  })
})

describe('what never was HTTP', () => {
  it('is refused in the same shape', async () => {
    const { port } = new URL(desk.url)
    for (const [how, text] of [
      ['garbage', 'GARBAGE\r\n\r\n'],
      ['a broken escape', 'GET /api/%E0%A4%A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
      [
        'huge headers',
        `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'x'.repeat(40_000)}\r\nConnection: close\r\n\r\n`,
      ],
      [
        'two lengths',
        'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      ],
      [
        'smuggling',
        'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG',
      ],
    ] as const) {
      const answer = await speak(Number(port), text)
      expect(answer, how).toMatch(/^HTTP\/1\.1 4\d\d /)
      const body = answer.slice(answer.indexOf('\r\n\r\n') + 4)
      expect(JSON.parse(body), how).toEqual({
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
        details: expect.any(Object),
      })
    }
  })
})

function speak(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => {
      heard += data
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
    socket.write(text)
  })
}
