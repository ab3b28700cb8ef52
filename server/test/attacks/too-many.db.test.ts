import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newOrganization, type Place } from './two-organizations.ts'
import { type Answer, type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

let desk: WholeDesk
let owner: Caller
let place: Place

beforeAll(async () => {
  desk = await wholeDesk()
  const organization = await newOrganization(desk, 'owner@desk.test')
  owner = organization.owner
  place = await organization.newPlace('Harbour')
}, 60_000)

afterAll(() => desk.stop())

const signIn = (email: string) => (caller: Caller) =>
  caller.ask('POST', '/api/session', { body: { email, password: 'a wrong password' } })

const visitor = () => ({ authorization: `Bearer ${place.visitorToken}` })

const repeated: [what: string, most: number, (caller: Caller, turn: number) => Promise<Answer>][] = [
  ['sign-ins of one member', 5, signIn('nobody@desk.test')],
  ['sign-ins from one address', 30, (caller, turn) => signIn(`guess${turn}@desk.test`)(caller)],
  [
    'guesses at the own password',
    5,
    () =>
      owner.ask('PUT', '/api/me/password', {
        body: { currentPassword: 'a wrong password', newPassword: 'another long password' },
      }),
  ],
  ['visits', 60, (caller) => caller.ask('POST', `/chat/${place.channelId}/visit`, { body: { token: null } })],
  [
    'lines of one visitor',
    40,
    (caller) =>
      caller.ask('POST', `/chat/${place.channelId}/lines`, {
        headers: visitor(),
        body: { clientId: randomUUID(), text: 'spam', fileIds: [] },
      }),
  ],
  [
    'files of one visitor',
    20,
    (caller) =>
      caller.ask('POST', `/chat/${place.channelId}/files`, {
        headers: { ...visitor(), 'content-type': 'image/png' },
        raw: Buffer.from('no picture'),
      }),
  ],
  [
    'looks at the lines',
    250,
    (caller) => caller.ask('GET', `/chat/${place.channelId}/lines`, { headers: visitor() }),
  ],
]

it.each(repeated)(
  'too many %s are told after how many seconds to come back',
  {
    timeout: 60_000,
  },
  async (_what, most, ask) => {
    const caller = desk.caller()
    let refused: Answer | undefined
    for (let turn = 0; turn <= most && refused === undefined; turn++) {
      const answer = await ask(caller, turn)
      if (answer.status === 429) refused = answer
    }
    const retryAfter = refused?.headers.get('retry-after') ?? 'not said'
    expect(retryAfter).toMatch(/^[1-9]\d*$/)
    expect(refused?.json).toMatchObject({
      code: 'TooMany',
      message: expect.stringContaining(retryAfter),
      details: { retryAfterSeconds: Number(retryAfter) },
    })
  },
)
