import type { Channel, ChatVisit } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'

test('a visitor reads his own lines and nobody else, by none of the doors', async () => {
  const { db, visitor, reply, app, channel } = await testChannels()
  const [anna, bert] = [await visitor(), await visitor()]
  await anna.say('the secret of Anna')
  await until(async () => (await db.owner('select 1 from messages')).length === 1)
  await reply('the answer for Anna')
  await until(async () => (await anna.lines()).length === 2)
  expect(await bert.lines()).toEqual([])
  const visit = await bert.browser.send<ChatVisit>('POST', `/chat/${channel.id}/visit`, { token: bert.token })
  expect(visit.body.lines).toEqual([])
  const forged = bert.token.replace(/^[^.]+/, anna.token.split('.')[0] ?? '')
  const url = `/chat/${channel.id}/lines`
  const read = (authorization: string) => app.inject({ method: 'GET', url, headers: { authorization } })
  expect((await read(`Bearer ${forged}`)).statusCode).toBe(401)
  expect((await read('Bearer undefined')).statusCode).toBe(401)
  expect((await read('')).statusCode).toBe(401)
  expect((await read(anna.token)).statusCode).toBe(401)
})

test('two visitors who choose the same client id keep their own lines', async () => {
  const { db, visitor } = await testChannels()
  const [anna, bert] = [await visitor(), await visitor()]
  await anna.say('from Anna', 'the-same-id')
  await bert.say('from Bert', 'the-same-id')
  await until(async () => (await db.owner('select 1 from messages')).length === 2)
  expect(await anna.lines()).toMatchObject([{ id: 'the-same-id', text: 'from Anna' }])
  expect(await bert.lines()).toMatchObject([{ id: 'the-same-id', text: 'from Bert' }])
})

test('a token of one channel is nobody on another', async () => {
  const { owner, shopId, visitor, app } = await testChannels({ idle: true })
  const request = { shopId, kind: 'web-chat', name: 'Second', allowedOrigins: [] }
  const second = (await owner.send<Channel>('POST', '/api/channels', request)).body
  const { token } = await visitor()
  const url = `/chat/${second.id}/lines`
  const answer = await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
  expect(answer.statusCode).toBe(401)
  const visit = await (await visitor()).browser.send<ChatVisit>('POST', `/chat/${second.id}/visit`, { token })
  expect(visit.body.token).not.toBe(token)
})

test('who comes back with a token is the same visitor, and a stale token is renewed', async () => {
  const { visitor, channel, clock, db } = await testChannels()
  const buyer = await visitor()
  await buyer.say('hello again?')
  await until(async () => (await db.owner('select 1 from messages')).length === 1)
  const back = async (token: string) =>
    (await buyer.browser.send<ChatVisit>('POST', `/chat/${channel.id}/visit`, { token })).body
  const visit = await back(buyer.token)
  expect(visit).toMatchObject({
    token: buyer.token,
    shopName: 'Harbour UK',
    lines: [{ text: 'hello again?' }],
  })
  clock.pass(40 * 24 * 3_600_000)
  const later = await back(buyer.token)
  expect(later.token).not.toBe(buyer.token)
  expect(later.lines).toHaveLength(1)
})

test('a history longer than a page is read page by page, each line once', async () => {
  const { visitor, channel, clock, db } = await testChannels()
  const buyer = await visitor()
  for (let i = 0; i < 120; i++) {
    expect((await buyer.say(`line ${i}`)).status).toBe(200)
    clock.pass(1_000)
  }
  await until(async () => (await db.owner('select 1 from messages')).length === 120)
  const { body } = await buyer.browser.send<ChatVisit>('POST', `/chat/${channel.id}/visit`, {
    token: buyer.token,
  })
  const texts = body.lines.map(({ text }) => text)
  for (let cursor = body.olderCursor; cursor !== null; ) {
    const url = `/chat/${channel.id}/lines?before=${encodeURIComponent(cursor)}`
    const headers = { authorization: `Bearer ${buyer.token}` }
    const page = await buyer.browser.send<Pick<ChatVisit, 'lines' | 'olderCursor'>>(
      'GET',
      url,
      undefined,
      headers,
    )
    texts.unshift(...page.body.lines.map(({ text }) => text))
    cursor = page.body.olderCursor
  }
  expect(texts).toEqual(Array.from({ length: 120 }, (_, i) => `line ${i}`))
})

test.each([
  ['an empty line', { clientId: 'client-0001', text: '  ', fileIds: [] }, 400],
  ['an unknown field', { clientId: 'client-0001', text: 'a', fileIds: [], organizationId: 'x' }, 400],
  ['a text that is too long', { clientId: 'client-0001', text: 'x'.repeat(10_001), fileIds: [] }, 400],
  ['a client id that is too short', { clientId: 'c', text: 'a', fileIds: [] }, 400],
  ['a file that is not there', { clientId: 'client-0001', text: 'a', fileIds: [crypto.randomUUID()] }, 400],
])('%s is refused with a sentence, and nothing is stored', async (_name, line, status) => {
  const { db, visitor, channel } = await testChannels({ idle: true })
  const { browser, token } = await visitor()
  const answer = await browser.send('POST', `/chat/${channel.id}/lines`, line, {
    authorization: `Bearer ${token}`,
  })
  expect(answer.status).toBe(status)
  expect(answer.body.message).toMatch(/\.$/)
  expect(await db.owner('select 1 from deliveries')).toEqual([])
})

test('what PostgreSQL can not keep is left out of a text, and the text kept', async () => {
  const { db, visitor } = await testChannels()
  expect((await (await visitor()).say('a\0b \ud800 c')).status).toBe(200)
  const message = await until(async () => (await db.owner<{ text: string }>('select text from messages'))[0])
  expect(message?.text).toBe('ab \ufffd c')
})

test('a visitor who writes faster than people do is slowed down', async () => {
  const { visitor } = await testChannels({ idle: true })
  const buyer = await visitor()
  const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await buyer.say('spam')).status))
  expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
})

test('any page may ask, without cookies, and only the allowed ones may show the frame', async () => {
  const { app, owner, shopId } = await testChannels({ idle: true })
  const allowedOrigins = ['https://shop.example']
  const request = { shopId, kind: 'web-chat', name: 'Shop', allowedOrigins }
  const channel = (await owner.send<Channel>('POST', '/api/channels', request)).body
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: `/chat/${channel.id}/lines`,
    headers: { origin: 'null', 'access-control-request-method': 'POST' },
  })
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization, content-type',
  })
  expect(preflight.headers['access-control-allow-credentials']).toBeUndefined()
  const frame = await app.inject({ method: 'GET', url: `/chat/${channel.id}/frame` })
  expect(frame.statusCode).toBe(200)
  const policy = frame.headers['content-security-policy']
  expect(policy).toContain('frame-ancestors https://shop.example')
  expect(policy).toMatch(/sandbox (?!.*allow-same-origin)/)
  expect(frame.headers['x-frame-options']).toBeUndefined()
})

test('a chat that was switched off takes nothing more', async () => {
  const { owner, visitor, channel, db } = await testChannels({ idle: true })
  const buyer = await visitor()
  const patch = { version: channel.version, disabled: true }
  expect((await owner.send<Channel>('PATCH', `/api/channels/${channel.id}`, patch)).body.health.state).toBe(
    'disabled',
  )
  expect((await buyer.say('anybody there?')).status).toBe(404)
  expect(await db.owner('select 1 from deliveries')).toEqual([])
})
