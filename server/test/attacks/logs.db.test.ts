import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../until.ts'
import {
  expectDone,
  newColleague,
  newOrganization,
  type Place,
  password,
  writeAsVisitor,
} from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

let desk: WholeDesk
let owner: Caller
let place: Place

/** Stands in everything that somebody says, and nowhere else. */
const said = 'zanzibar'

beforeAll(async () => {
  desk = await wholeDesk({ env: { SMTP_URL: 'smtp://desk:mailsecret@127.0.0.1:1' } })
  const organization = await newOrganization(desk, `${said}@desk.test`)
  owner = organization.owner
  place = await organization.newPlace(said)
}, 60_000)

afterAll(() => desk.stop())

it('the log holds nothing that people said, and nothing that opens a door, also when much goes wrong', async () => {
  const path = `/api/conversations/${place.conversationId}`
  const agent = await newColleague(desk, owner, { email: `${said}2@desk.test`, role: 'agent' })
  const secrets = [password, 'mailsecret', place.visitorToken, owner.cookie(), agent.cookie()]
  for (const cookie of [owner.cookie(), agent.cookie()]) secrets.push(cookie.split('=')[1] ?? '')

  await owner.ask('POST', '/api/session', {
    body: { email: `${said}@desk.test`, password: 'wrong-password-1' },
  })
  const reply = {
    clientId: 'client-0001',
    text: said,
    fileIds: [],
    lastSeenMessageId: null,
    sendAnyway: true,
  }
  expectDone(await agent.ask('POST', `${path}/messages`, { body: reply }))
  expectDone(await agent.ask('POST', `${path}/notes`, { body: { clientId: 'client-0002', text: said } }))
  await agent.ask('GET', `/api/conversations?view=all&search=${said}`)
  await agent.ask('GET', `/api/nothing/${said}?token=${said}`)
  await agent.ask('POST', `${path}/notes`, {
    raw: `{"text": "${said}`,
    headers: { 'content-type': 'application/json' },
  })

  // What the database refuses, it quotes.
  await desk.db.owner(`
    create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'no_more: %', new.text; end $$;
    create trigger refuse before insert on messages for each row when (new.text like '%never again%')
      execute function refuse();
    create trigger refuse before insert on notes for each row when (new.text like '%never again%')
      execute function refuse()`)
  const body = { clientId: 'client-0003', text: `${said} never again` }
  expect((await agent.ask('POST', `${path}/notes`, { body })).status).toBe(500)
  await writeAsVisitor(desk, place.channelId, `${said} never again`)
  await until(() => desk.logged().includes('could not be written'))

  const logged = desk.logged()
  expect(logged).toContain('a request failed because of a bug')
  expect(logged).toContain('PostgreSQL refuses a value')
  expect(logged).toContain('an invitation could not be mailed')
  expect(logged).not.toContain(said)
  for (const secret of [...secrets, 'wrong-password-1']) {
    expect(secret.length).toBeGreaterThan(7)
    expect(logged).not.toContain(secret)
  }
})

it('the figures of the process say nothing about people', async () => {
  const { status, text } = await desk.caller().ask('GET', '/metrics')
  expect(status).toBe(200)
  expect(text).toMatch(/^process_cpu_/m)
  for (const word of [said, 'desk.test', place.shopId, place.channelId, 'organization'])
    expect(text).not.toContain(word)
})
