import { randomUUID } from 'node:crypto'
import type { TestDatabase } from './database.ts'

/** An organization with two shops, three members and a chat each, written straight into the tables. */
export type SampleShops = {
  readonly organizationId: string
  readonly shops: readonly { readonly shopId: string; readonly channelId: string }[]
  readonly members: { readonly li: string; readonly wang: string; readonly zhou: string }
}

export async function sampleShops(
  db: TestDatabase,
  timeZones: readonly [string, string] = ['UTC', 'UTC'],
): Promise<SampleShops> {
  const organizationId = randomUUID()
  const members = { li: randomUUID(), wang: randomUUID(), zhou: randomUUID() }
  const at = '2026-01-01T00:00:00Z'
  await db.owner('insert into organizations (id, name, created_at) values ($1, $2, $3)', [
    organizationId,
    'Sample',
    at,
  ])
  for (const [name, id] of Object.entries(members)) {
    await db.owner(
      `insert into members (organization_id, id, user_id, name, email, role, all_shops, created_at)
       values ($1, $2, $3, $4, $5, 'agent', false, $6)`,
      [organizationId, id, id, name, `${name}@example.com`, at],
    )
  }
  const shops = []
  for (const [name, timeZone] of [
    ['First shop', timeZones[0]],
    ['Second shop', timeZones[1]],
  ]) {
    const shopId = randomUUID()
    const channelId = randomUUID()
    await db.owner(
      `insert into shops (organization_id, id, name, market, time_zone, currency, languages, created_at)
       values ($1, $2, $3, 'GB', $4, 'GBP', '{en}', $5)`,
      [organizationId, shopId, name, timeZone, at],
    )
    await db.owner(
      `insert into channels (organization_id, id, shop_id, kind, name, created_at) values ($1, $2, $3, 'web-chat', $4, $5)`,
      [organizationId, channelId, shopId, `Chat of ${name}`, at],
    )
    shops.push({ shopId, channelId })
  }
  return { organizationId, shops, members }
}

export type SampleSession = {
  readonly startedAt: string
  readonly needsHumanAt?: string
  readonly botAnsweredAt?: string
  readonly humanAnsweredAt?: string
  readonly humanAnsweredBy?: string | null
  readonly businessMs?: number
  readonly targetDueAt?: string
  readonly targetHolder?: string
  readonly verdictHolder?: string
  readonly closedAt?: string
  readonly closedWithOpenTurn?: boolean
  readonly excluded?: boolean
  readonly withdrawn?: boolean
  readonly turns?: readonly {
    startedAt: string
    answeredAt?: string
    by?: 'agent' | 'bot'
    memberId?: string | null
  }[]
}

/** One customer with one session, as the reducer would have left it. Returns the session's id. */
export async function sampleSession(
  db: TestDatabase,
  { organizationId, shops }: SampleShops,
  shopIndex: 0 | 1,
  session: SampleSession,
): Promise<string> {
  const { shopId, channelId } = shops[shopIndex] as SampleShops['shops'][number]
  const [customer, identity, conversation, id, message] = Array.from({ length: 5 }, () => randomUUID())
  const common = [organizationId, shopId, channelId]
  await db.owner('insert into customers (organization_id, id, name, created_at) values ($1, $2, $3, $4)', [
    organizationId,
    customer,
    'Visitor 1',
    session.startedAt,
  ])
  await db.owner(
    `insert into identities (organization_id, shop_id, channel_id, id, customer_id, external_id, display_name, created_at)
     values ($1, $2, $3, $4, $5, $4::uuid::text, 'Visitor 1', $6)`,
    [...common, identity, customer, session.startedAt],
  )
  await db.owner(
    `insert into conversations (organization_id, shop_id, channel_id, id, identity_id, customer_id, thread_key, state, created_at)
     values ($1, $2, $3, $4, $5, $6, '', '{}', $7)`,
    [...common, conversation, identity, customer, session.startedAt],
  )
  const firstResponse =
    session.humanAnsweredAt && session.needsHumanAt
      ? Date.parse(session.humanAnsweredAt) - Date.parse(session.needsHumanAt)
      : null
  await db.owner(
    `insert into sessions (organization_id, shop_id, channel_id, id, conversation_id, customer_id, origin, first_message_id,
       started_at, last_message_at, closed_at, close_reason, excluded, withdrawn, needs_human_at, first_bot_answer_at,
       first_human_answer_at, first_human_answer_id, first_human_answer_by, human_answers, first_response_ms,
       first_response_business_ms, target_due_at, target_holder_id, verdict_due_at, verdict_holder_id, open_turn_at_close,
       settings, facts)
     values ($1, $2, $3, $4, $5, $6, 'customer', $7, $8::timestamptz, $8::timestamptz, $9::timestamptz,
       case when $9::timestamptz is not null then 'agent' end, $10, $11, $12::timestamptz, $13, $14, $15, $16, $17, $18, $19,
       $20, $21, $12::timestamptz + interval '24 hours', $22, $23, '{}', '{}')`,
    [
      ...common,
      id,
      conversation,
      customer,
      message,
      session.startedAt,
      session.closedAt ?? null,
      session.excluded ?? false,
      session.withdrawn ?? false,
      session.needsHumanAt ?? null,
      session.botAnsweredAt ?? null,
      session.humanAnsweredAt ?? null,
      session.humanAnsweredAt ? randomUUID() : null,
      session.humanAnsweredBy ?? null,
      session.humanAnsweredAt ? 1 : 0,
      firstResponse,
      session.businessMs ?? firstResponse,
      session.targetDueAt ?? null,
      session.targetHolder ?? null,
      session.verdictHolder ?? null,
      session.closedWithOpenTurn ?? false,
    ],
  )
  for (const [seq, turn] of (session.turns ?? []).entries()) {
    await db.owner(
      `insert into turns (organization_id, shop_id, channel_id, session_id, conversation_id, seq, started_at, first_message_id,
         answered_at, answered_by, member_id, ended_by_close, excluded)
       values ($1, $2, $3, $4, $5, $6, $7, gen_random_uuid(), $8, $9, $10, $11, $12)`,
      [
        ...common,
        id,
        conversation,
        seq,
        turn.startedAt,
        turn.answeredAt ?? null,
        turn.by ?? null,
        turn.memberId ?? null,
        !turn.answeredAt && session.closedAt !== undefined,
        (session.excluded ?? false) || (session.withdrawn ?? false),
      ],
    )
  }
  return id as string
}
