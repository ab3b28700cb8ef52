import { rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../until.ts'
import {
  expectDone,
  newColleague,
  newOrganization,
  type Organization,
  type Place,
  password,
} from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

let desk: WholeDesk
let organization: Organization
let owner: Caller
let place: Place

beforeAll(async () => {
  desk = await wholeDesk()
  organization = await newOrganization(desk, 'owner@desk.test')
  owner = organization.owner
  place = await organization.newPlace('Harbour')
}, 60_000)

afterAll(() => desk.stop())

type Outcome = { readonly status: number } | { readonly code: number } | { readonly frame: string }

/** What comes of asking for a socket: a refusal, a close, or its first frame. */
function openSocket(
  path: string,
  headers: Record<string, string>,
  first?: string | Buffer,
): Promise<Outcome> {
  const socket = new WebSocket(`${desk.url.replace('http', 'ws')}${path}`, { headers })
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      response.destroy()
      resolve({ status: response.statusCode ?? 0 })
    })
    socket.on('error', () => undefined)
    socket.on('open', () => {
      if (first !== undefined) socket.send(first)
    })
    socket.on('close', (code) => resolve({ code }))
    socket.on('message', (data) => {
      resolve({ frame: String(data) })
      socket.close()
    })
  })
}

describe('a socket', () => {
  it.each([
    ['another site', { origin: 'http://evil.test' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['nowhere', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of this site', { 'sec-fetch-site': 'same-site' }],
  ])('is not opened for the page of %s, though it comes with our cookie', async (_, headers) => {
    const outcome = await openSocket('/api/live', {
      cookie: owner.cookie(),
      ...(headers as Record<string, string>),
    })
    expect(outcome).toEqual({ status: 403 })
  })

  it('is opened for our own page', async () => {
    const outcome = await openSocket('/api/live', { cookie: owner.cookie(), origin: desk.url })
    expect(outcome).toEqual({ frame: expect.stringContaining('hello') })
  })

  it('is nothing without a sign-in, and nothing at addresses that speak none', async () => {
    expect(await openSocket('/api/live', {})).toEqual({ code: 4401 })
    expect(await openSocket('/api/live', { cookie: 'quaydesk.session_token=x.y' })).toEqual({ code: 4401 })
    for (const path of ['/api/me', '/api/nothing', '/', '/chat/nothing/live'])
      expect(await openSocket(path, { cookie: owner.cookie() }), path).not.toHaveProperty('frame')
    expect((await owner.ask('GET', '/api/me')).status).toBe(200)
  })

  it('takes cursors of its own making only, and a wrong one for a reason to read everything again', async () => {
    for (const cursor of [
      'x',
      '1.2.3',
      `a.1.18446744073709551615:18446744073709551615:`,
      `${await epoch()}.${desk.clock.now()}.1:99999999999999999999:99999999999999999998`,
      `${await epoch()}.${desk.clock.now()}.5:3:`,
    ])
      expect(
        await openSocket(`/api/live?cursor=${encodeURIComponent(cursor)}`, { cookie: owner.cookie() }),
        cursor,
      ).toEqual({ frame: expect.stringContaining('resync') })
  })

  it('ends for a frame that is too large or none, for members and visitors', async () => {
    const large = Buffer.alloc(100_000, 'x')
    const chat = `/chat/${place.channelId}/live`
    expect(await openSocket(chat, {}, large)).toEqual({ code: 1009 })
    for (const frame of ['', 'x', '{}', '[]', '{"type":"hello"}', '{"type":"hello","token":"","since":null}'])
      expect(await openSocket(chat, {}, frame), frame).toEqual({ code: 4400 })
    for (const since of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59']) {
      const hello = JSON.stringify({ type: 'hello', token: place.visitorToken, since })
      const outcome = since < '1' ? openSocket(chat, {}, hello) : null
      if (outcome) expect(await outcome).toEqual({ frame: expect.stringContaining('lines') })
    }
  })

  it('ends with the sign-in that opened it', async () => {
    const agent = await newColleague(desk, owner, { email: 'short@desk.test', role: 'agent' })
    const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/api/live`, {
      headers: { cookie: agent.cookie() },
    })
    let code = 0
    let frames = 0
    socket.on('message', () => frames++)
    socket.on('close', (closed) => {
      code = closed
    })
    await until(() => frames > 0)
    expectDone(await agent.ask('DELETE', '/api/session'))
    await until(() => code > 0)
    expect(code).toBe(4401)
  })
})

async function epoch(): Promise<string> {
  const [row] = await desk.db.owner<{ epoch: string }>('select live_epoch as epoch from installation')
  return row?.epoch ?? ''
}

/** fetch lets nobody choose the Host. */
function askAs(host: string, path: string, body: object): Promise<string> {
  const { port } = new URL(desk.url)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path,
        method: 'POST',
        headers: {
          host,
          cookie: owner.cookie(),
          'content-type': 'application/json',
          'x-forwarded-host': host,
          'x-forwarded-proto': 'https',
        },
      },
      (response) => {
        let text = ''
        response.on('data', (data) => {
          text += data
        })
        response.on('end', () => resolve(`${JSON.stringify(response.headers)} ${text}`))
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

describe('a made-up Host', () => {
  it('stands in no link and no line that is handed on', async () => {
    const invite = { email: 'poisoned@desk.test', role: 'agent', allShops: true, shopIds: [] }
    const channel = { shopId: place.shopId, kind: 'web-chat', name: 'Chat', allowedOrigins: [] }
    for (const [path, body] of [
      ['/api/invites', invite],
      ['/api/channels', channel],
      ['/api/session', { email: 'owner@desk.test', password }],
    ] as const) {
      const answer = await askAs('evil.test', path, body)
      expect(answer).toMatch(/"id"|"memberId"/)
      expect(answer).not.toContain('evil.test')
    }
  })
})

describe('an address that stands in a header', () => {
  const wrong = { email: 'owner@desk.test', password: 'a wrong password' }
  const tries = async (forwarded: (attempt: number) => string) => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      const headers = { 'x-forwarded-for': forwarded(attempt) }
      statuses.push((await desk.caller().ask('POST', '/api/session', { body: wrong, headers })).status)
    }
    return statuses
  }

  it('is believed of a trusted proxy, and only the part that the proxy wrote', async () => {
    expect(await tries((attempt) => `10.77.0.${attempt}`)).toEqual(Array(8).fill(401))
    const spoofed = await tries((attempt) => `10.88.0.${attempt}, 10.99.0.1`)
    expect(spoofed.slice(0, 5)).toEqual(Array(5).fill(401))
    expect(spoofed.slice(5)).toEqual(Array(3).fill(429))
  })
})

describe('what browsers are told', () => {
  it('of pages and private answers: to frame, guess and keep nothing', async () => {
    for (const path of ['/', '/inbox/x', '/api/me', '/api/setup', '/api/nothing', '/healthz']) {
      const { headers } = await owner.ask('GET', path)
      expect(headers.get('content-security-policy'), path).toMatch(
        /default-src 'self'.*frame-ancestors 'none'/,
      )
      expect(headers.get('x-frame-options'), path).toBe('DENY')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
      expect(headers.get('cache-control'), path).toMatch(
        path.startsWith('/api') ? /^no-store$/ : /no-(store|cache)/,
      )
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  it('of the chat: that only its frame may be framed, by the pages of the channel', async () => {
    const channel = {
      shopId: place.shopId,
      kind: 'web-chat',
      name: 'Chat',
      allowedOrigins: ['https://shop.example'],
    }
    const { id } = expectDone(await owner.ask('POST', '/api/channels', { body: channel }))
    const { headers } = await desk.caller().ask('GET', `/chat/${id}/frame`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/sandbox allow-scripts/)
    expect(policy).not.toMatch(/allow-same-origin/)
    expect(policy).toMatch(/frame-ancestors https:\/\/shop\.example$/)
  })

  it('of the API: that no other site may read it', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await owner.ask(method, '/api/me', { headers: { origin: 'https://evil.test' } })
      for (const name of ['origin', 'credentials', 'methods', 'headers'])
        expect(headers.get(`access-control-allow-${name}`)).toBeNull()
    }
  })

  it('to stay on https where the desk is', async () => {
    const https = await wholeDesk({ env: { QUAYDESK_PUBLIC_URL: 'https://desk.example' } })
    const { headers } = await https.caller().ask('GET', '/')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    const token = new URL((await https.app.setupLink()) ?? '').searchParams.get('token')
    const body = { token, name: 'Olive', email: 'owner@desk.test', password, locale: 'en' }
    const answer = await https.caller().ask('POST', '/api/setup', { body })
    expect(answer.headers.get('set-cookie')).toMatch(
      /__Secure-.*HttpOnly.*Secure|__Secure-.*Secure.*HttpOnly/i,
    )
    await https.stop()
  })
})

describe('files of the desk', () => {
  it('are those of its folder and no others', async () => {
    expect((await owner.ask('GET', '/assets/desk-1a2b.js')).text).toBe('the desk')
    for (const path of [
      '/assets/..%2findex.html',
      '/assets/%2e%2e/index.html',
      '/assets/..%2f..%2f..%2fwidget%2fframe.js',
      '/assets/%2fetc%2fpasswd',
      '/assets/.',
      '/assets/',
      '/assets/nothing.js',
      '/assets/desk-1a2b.js%00.html',
    ]) {
      const answer = await owner.ask('GET', path)
      // fetch makes /assets/../x into /x itself: that is a page of the desk.
      if (answer.status === 200) expect(answer.text, path).toContain('The page of the desk')
      else expect(answer.json, path).toMatchObject({ message: expect.any(String) })
      expect(answer.status, path).toBeLessThan(500)
    }
  })
})

describe('a file of a message', () => {
  const send = async (name: string, content: string, type: string) => {
    const raw = new FormData()
    raw.append('file', new Blob([content], { type }), name)
    return expectDone(await owner.ask('POST', `/api/files?shopId=${place.shopId}`, { raw }))
  }

  it.each([
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'image/svg+xml; x'],
    ['page.html', '<script>1</script>', 'text/html'],
    ['picture.png', '<script>1</script>', 'image/png'],
    ['.htaccess', 'Options +Indexes', 'text/plain'],
    ['..\u200b/..\u200b/evil\u202egnp.exe', 'MZ', 'image/png'],
    ['name"; filename="x.html', 'x', 'text/plain'],
    ['line\r\nSet-Cookie: a=b', 'x', 'text/plain'],
  ])('called %j is saved and never shown', async (name, content, type) => {
    const { url } = (await send(name, content, type)) as { url: string }
    const { status, headers } = await desk.caller().ask('GET', url)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    const disposition = headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\x20\x21\x23-\x7e]+"; filename\*=UTF-8''[\w.%~!-]+$/)
    expect(disposition).not.toMatch(/[/\\]|\.\.|=\.|"\./)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('whose bytes are gone is a 404 and not the end of the connection', async () => {
    const { url } = (await send('list.txt', 'soon gone', 'text/plain')) as { url: string }
    await rm(join(desk.folder, 'files'), { recursive: true })
    const answer = await desk.caller().ask('GET', url)
    expect(answer.status).toBe(404)
    expect(answer.json).toMatchObject({ code: 'NotFound' })
  })
})

describe('a table that a spreadsheet opens', () => {
  it.each(['=cmd|A1', '+1+1', '-1+1', '@SUM(A1)', '\uff1d1+1'])(
    'holds the name %j as a text',
    async (name) => {
      const shop = { name, market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
      const { id } = expectDone(await owner.ask('POST', '/api/shops', { body: shop })) as { id: string }
      const channel = { shopId: id, kind: 'web-chat', name, allowedOrigins: [] }
      const { id: channelId } = expectDone(await owner.ask('POST', '/api/channels', { body: channel }))
      const visitor = desk.caller()
      const { token } = expectDone(
        await visitor.ask('POST', `/chat/${channelId}/visit`, { body: { token: null } }),
      )
      expectDone(
        await visitor.ask('POST', `/chat/${channelId}/lines`, {
          body: { clientId: 'client-0001', text: 'Hello?', fileIds: [] },
          headers: { authorization: `Bearer ${token}` },
        }),
      )
      const path = `/api/figures.csv?period=today&breakdown=shop&shopIds=${id}`
      const { text } = await until(async () => {
        const answer = await owner.ask('GET', path)
        return answer.text.includes(id) && answer
      }).then((answer) => answer || { text: '' })
      expect(text).toContain(`'${name}`)
      expect(text).not.toContain(`,${name}`)
    },
  )
})
