import type { ApiError, ConversationSummary } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestInbox, testInbox } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'

let inbox: TestInbox
let anna: SignedIn
let ben: SignedIn
let conversationId: string
let buyers = 0

beforeAll(async () => {
  inbox = await testInbox()
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  ben = await createTestMember(inbox, inbox.owner, { email: 'ben@desk.test', role: 'agent' })
})

const arrive = async () => {
  conversationId = (await inbox.write('Hello?', { from: `buyer-${++buyers}` })).conversationId
}
const at = (what: string) => `/api/conversations/${conversationId}/${what}`
const summary = async (): Promise<ConversationSummary> => {
  const row = (await inbox.list(anna)).items.find(({ id }) => id === conversationId)
  if (row === undefined) throw new Error('not in the list')
  return row
}
const claim = (person: SignedIn, expected: string | null = null, memberId = person.me.memberId) =>
  person.send<ApiError>('PUT', at('assignment'), { memberId, expected })

describe('who holds a conversation', () => {
  it('is the first who claims it; the others learn who was faster', async () => {
    for (let round = 0; round < 8; round++) {
      await arrive()
      const people = [anna, ben, inbox.owner]
      const answers = await Promise.all(people.map((person) => claim(person)))
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409])
      const winner = people[answers.findIndex(({ status }) => status === 204)]
      const loser = answers.find(({ status }) => status === 409)
      expect(loser?.body.details.assignee).toMatchObject({ id: winner?.me.memberId })
      expect((await summary()).assignee?.id).toBe(winner?.me.memberId)
      const acts = await inbox.db.owner(`select 1 from conversation_acts where conversation_id = $1`, [
        conversationId,
      ])
      expect(acts).toHaveLength(1)
    }
  })

  it('changes when a colleague takes over from the one he saw, and is counted for both', async () => {
    await arrive()
    await claim(anna)
    inbox.clock.pass(1_000)
    expect((await claim(ben, null)).status).toBe(409)
    expect((await claim(ben, anna.me.memberId)).status).toBe(204)
    expect((await summary()).assignee?.name).toBe('ben')
    const assigned = await inbox.db.owner(
      `select member_id from session_assignments a join sessions s on s.id = a.session_id
        where s.conversation_id = $1 order by a.assigned_at`,
      [conversationId],
    )
    expect(assigned).toEqual([{ member_id: anna.me.memberId }, { member_id: ben.me.memberId }])
  })

  it('is nobody after it was given back', async () => {
    await arrive()
    await claim(anna)
    inbox.clock.pass(1_000)
    expect((await anna.send('DELETE', at('assignment'))).status).toBe(204)
    expect((await summary()).assignee).toBeNull()
    expect((await anna.send('DELETE', at('assignment'))).status).toBe(204)
  })

  it('is only somebody who works in the shop', async () => {
    await arrive()
    const other = await inbox.addShop(`Shop ${buyers}`)
    const shopIds = [other.id]
    const away = await createTestMember(inbox, inbox.owner, {
      email: `away${buyers}@desk.test`,
      role: 'agent',
      shopIds,
    })
    expect((await claim(anna, null, away.me.memberId)).status).toBe(400)
    expect((await claim(anna, null, crypto.randomUUID())).status).toBe(400)
    expect((await summary()).assignee).toBeNull()
  })
})

describe('who writes', () => {
  it('holds the lease, which others see and may take over on purpose', async () => {
    await arrive()
    expect((await anna.send('PUT', at('writing'), {})).status).toBe(200)
    expect((await summary()).writer).toMatchObject({ member: { name: 'anna' } })
    const refused = await ben.send<ApiError>('PUT', at('writing'), {})
    expect(refused.status).toBe(409)
    expect(refused.body.details.writer).toMatchObject({ member: { id: anna.me.memberId } })
    expect((await ben.send('PUT', at('writing'), { takeOver: true })).status).toBe(200)
    expect((await summary()).writer).toMatchObject({ member: { name: 'ben' } })
    await anna.send('DELETE', at('writing'))
    expect((await summary()).writer).toMatchObject({ member: { name: 'ben' } })
    await ben.send('DELETE', at('writing'))
    expect((await summary()).writer).toBeNull()
  })

  it('loses the lease after thirty seconds without a stroke, and keeps it by typing', async () => {
    await arrive()
    await anna.send('PUT', at('writing'), {})
    inbox.clock.pass(25_000)
    await anna.send('PUT', at('writing'), {})
    inbox.clock.pass(25_000)
    expect((await ben.send('PUT', at('writing'), {})).status).toBe(409)
    inbox.clock.pass(5_000)
    expect((await summary()).writer).toBeNull()
    expect((await ben.send('PUT', at('writing'), {})).status).toBe(200)
  })

  it('is one of those who begin at the same time', async () => {
    for (let round = 0; round < 8; round++) {
      await arrive()
      const answers = await Promise.all(
        [anna, ben, inbox.owner].map((person) => person.send('PUT', at('writing'), {})),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    }
  })

  it('costs colleagues nothing to see while enough of the lease is left', async () => {
    await arrive()
    await anna.send('PUT', at('writing'), {})
    const { version } = await summary()
    inbox.clock.pass(5_000)
    await anna.send('PUT', at('writing'), {})
    expect((await summary()).version).toBe(version)
  })
})

describe('an open turn', () => {
  it('is waiting, in progress while somebody writes, and waiting again', async () => {
    await arrive()
    inbox.clock.pass(120_000)
    const light = async (which: string) =>
      (await inbox.list(anna, `view=all&light=${which}`)).items.some(({ id }) => id === conversationId)
    expect(await light('waiting')).toBe(true)
    await anna.send('PUT', at('writing'), {})
    expect([await light('in-progress'), await light('waiting')]).toEqual([true, false])
    await claim(anna)
    await anna.send('DELETE', at('writing'))
    expect(await light('waiting')).toBe(true)
  })
})
