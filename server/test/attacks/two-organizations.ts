import { randomUUID } from 'node:crypto'
import { ensureSetupToken } from '../../src/accounts/index.ts'
import { until } from '../until.ts'
import type { Answer, Caller, WholeDesk } from './whole-desk.ts'

/** A shop in which somebody has written: one of everything that has an address. */
export type Place = {
  readonly owner: Caller
  readonly shopId: string
  readonly channelId: string
  readonly conversationId: string
  readonly customerId: string
  readonly messageId: string
  readonly visitorToken: string
  /** A message of ours that failed. */
  failedMessageId(): Promise<string>
  newTag(): Promise<string>
  newInvite(): Promise<string>
  newMember(): Promise<{ id: string; version: number }>
}

export type Organization = {
  readonly owner: Caller
  readonly memberId: string
  newPlace(name: string): Promise<Place>
}

export const password = 'a long enough password'
let names = 0
const unique = () => `n${++names}`

export function expectDone(answer: Answer): Record<string, unknown> {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return (answer.json ?? {}) as Record<string, unknown>
}

/** Another organization in the same database, as a hoster has it: the setup link makes one more. */
export async function newOrganization(desk: WholeDesk, email: string): Promise<Organization> {
  await desk.db.owner('update installation set setup_completed_at = null')
  const token = await ensureSetupToken({ db: desk.db, clock: desk.clock })
  const owner = desk.caller()
  const setup = { token, name: 'Olive', email, password, locale: 'en' }
  const me = expectDone(await owner.ask('POST', '/api/setup', { body: setup }))
  return { owner, memberId: String(me.memberId), newPlace: (name) => newPlace(desk, owner, name) }
}

export async function newPlace(desk: WholeDesk, owner: Caller, name: string): Promise<Place> {
  const post = async (path: string, body: object) => expectDone(await owner.ask('POST', path, { body }))
  const shopBody = { name, market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
  const shopId = String((await post('/api/shops', shopBody)).id)
  const channelBody = { shopId, kind: 'web-chat', name, allowedOrigins: [] }
  const channelId = String((await post('/api/channels', channelBody)).id)
  const visitorToken = await writeAsVisitor(desk, channelId, `Hello ${name}`)
  const found = await until(async () => {
    const [row] = await desk.db.owner<Pick<Place, 'conversationId' | 'customerId' | 'messageId'>>(
      `select c.id as "conversationId", c.customer_id as "customerId", c.last_message_id as "messageId"
         from conversations c where c.channel_id = $1`,
      [channelId],
    )
    return row
  })
  if (found === undefined) throw new Error('The visitor’s line did not land.')
  const newMember = async () => {
    const email = `${unique()}@desk.test`
    await newColleague(desk, owner, { email, role: 'agent', shopIds: [shopId] })
    const [row] = await desk.db.owner<{ id: string; version: number }>(
      'select id, version::int from members where email = $1',
      [email],
    )
    if (row === undefined) throw new Error('The member is not there.')
    return row
  }
  return {
    owner,
    shopId,
    channelId,
    visitorToken,
    ...found,
    newMember,
    failedMessageId: async () => {
      const id = randomUUID()
      await desk.db.owner(failedReply, [id, found.conversationId, new Date(desk.clock.now())])
      return id
    },
    newTag: async () => String((await post('/api/tags', { name: unique() })).id),
    newInvite: async () => {
      const invite = { email: `${unique()}@desk.test`, role: 'agent', allShops: false, shopIds: [shopId] }
      return String((await post('/api/invites', invite)).id)
    },
  }
}

/** Says something on a channel and returns the visitor's token. */
export async function writeAsVisitor(desk: WholeDesk, channelId: string, text: string): Promise<string> {
  const visitor = desk.caller()
  const visit = expectDone(await visitor.ask('POST', `/chat/${channelId}/visit`, { body: { token: null } }))
  const token = String(visit.token)
  const body = { clientId: `client-${unique()}`, text, fileIds: [] }
  const headers = { authorization: `Bearer ${token}` }
  expectDone(await visitor.ask('POST', `/chat/${channelId}/lines`, { body, headers }))
  return token
}

/** A member who accepted an invitation, signed in. */
export async function newColleague(
  desk: WholeDesk,
  owner: Caller,
  { email, role, shopIds }: { email: string; role: string; shopIds?: readonly string[] },
): Promise<Caller> {
  const invite = { email, role, allShops: shopIds === undefined, shopIds: shopIds ?? [] }
  const { link } = expectDone(await owner.ask('POST', '/api/invites', { body: invite }))
  const token = new URL(String(link)).searchParams.get('token')
  const colleague = desk.caller()
  const accepted = { token, name: email.split('@')[0], password, locale: 'en' }
  expectDone(await colleague.ask('POST', '/api/invites/accept', { body: accepted }))
  return colleague
}

const failedReply = `
  insert into messages (organization_id, id, shop_id, channel_id, conversation_id, author_kind, kind, purpose, text, files,
    marks, tokens, at, received_at, state, failure)
  select organization_id, $1, shop_id, channel_id, id, 'agent', 'text', 'answer', 'Yes', '[]', '{}', '{}', $3, $3,
    'failed', 'unreachable'
  from conversations where id = $2`
