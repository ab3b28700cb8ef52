import type { MetricKey } from '@quaydesk/contract'
import { sql, type TypedSql } from '../../platform/db/index.ts'

/** What every statement of the figures is asked with. The three lists run in parallel, one place a shop. */
export type CasesParameters = {
  readonly organizationId: string
  readonly shopIds: readonly string[]
  readonly fromInstants: readonly Date[]
  readonly untilInstants: readonly Date[]
  readonly timeZones: readonly string[]
  readonly channelIds: readonly string[] | null
  readonly credit: string | null
  readonly now: Date
}

/**
 * A case is one thing that a metric counts, with what it contributes:
 * shop_id, channel_id, session_id, case_id, counted_id (what is counted once), at (the anchor), credit (a member's id, `bot`, `outside`
 * or `unassigned`), hit (in the numerator), judged (in the denominator), open (not decided yet), ms and business_ms.
 * A figure, its rows, its sessions and its file all read the same cases.
 */
export type CasesSql = (p: CasesParameters) => TypedSql<never>

const firstAuthor = sql`coalesce(s.first_human_answer_by::text, 'outside')`
const humanAnswered = sql`s.first_human_answer_at is not null`
const botAnswered = sql`s.first_bot_answer_at is not null`
/** Sessions that count in the rates: not started in vacation mode, not withdrawn. */
const inRates = sql`not s.excluded and not s.withdrawn`
const humanInTime = sql`coalesce(s.first_human_answer_at <= s.verdict_due_at, false)`
const responded = sql`case when s.needs_human_at is null then ${botAnswered} else ${humanInTime} end`

/** domain.md 3, Credit: the verdict of 24 h goes to the author of the first human answer, else to the holder at deadline or close. */
const verdictCredit = sql`case
  when s.needs_human_at is null and ${botAnswered} then 'bot'
  when ${humanAnswered} then ${firstAuthor}
  else coalesce(s.verdict_holder_id::text, 'unassigned') end`

/** A session as a whole goes to whoever answered it first in person, else to the bot if it answered, else to its holder. */
const sessionCredit = sql`case
  when ${humanAnswered} then ${firstAuthor}
  when ${botAnswered} then 'bot'
  else coalesce(s.verdict_holder_id::text, 'unassigned') end`

/** Passed without a human answer, and before the session ended. */
const targetPassed = (now: Date) =>
  sql`coalesce(s.target_due_at < coalesce(s.first_human_answer_at, s.closed_at, ${now}), false)`

/** The holder when the target passed; where it never did, the holder at deadline or close. */
const targetCredit = (now: Date) => sql`coalesce(
  (case when ${targetPassed(now)} then s.target_holder_id else s.verdict_holder_id end)::text, 'unassigned')`

type SessionCase = {
  credit: TypedSql<never>
  hit: TypedSql<never>
  judged: TypedSql<never>
  open: TypedSql<never>
  ms?: TypedSql<never>
  businessMs?: TypedSql<never>
  counted?: TypedSql<never>
  where?: TypedSql<never>
}

const sessionCases = (p: CasesParameters, part: SessionCase): TypedSql<never> => sql`
  select s.shop_id, s.channel_id, s.id as session_id, s.id as case_id, ${part.counted ?? sql`s.id`} as counted_id, s.started_at as at,
    ${part.credit} as credit, ${part.hit} as hit, ${part.judged} as judged, ${part.open} as open,
    ${part.ms ?? sql`null::bigint`} as ms, ${part.businessMs ?? sql`null::bigint`} as business_ms, period.time_zone
  from period join sessions s on s.organization_id = ${p.organizationId} and s.shop_id = period.shop_id
    and s.started_at >= period.from_at and s.started_at < period.until_at
  where ${part.where ?? sql`true`}`

const stillOpen = sql`s.closed_at is null`
const needsHuman = sql`${inRates} and s.needs_human_at is not null`
/** Judged: responded, or 24 h passed, or closed with its turn open. */
const judgedNeed = (now: Date) => sql`(${humanInTime} or s.verdict_due_at <= ${now} or s.open_turn_at_close)`

const turnCases = (
  p: CasesParameters,
  part: { credit: TypedSql<never>; answered: TypedSql<never> },
): TypedSql<never> => sql`
  select t.shop_id, t.channel_id, t.session_id, t.first_message_id as case_id, t.first_message_id as counted_id, t.started_at as at,
    ${part.credit} as credit, ${part.answered} as hit, ${part.answered} as judged,
    (t.answered_at is null and not t.ended_by_close) as open,
    (extract(epoch from t.answered_at - t.started_at) * 1000)::bigint as ms, null::bigint as business_ms, period.time_zone
  from period join turns t on t.organization_id = ${p.organizationId} and t.shop_id = period.shop_id
    and t.started_at >= period.from_at and t.started_at < period.until_at
  where not t.excluded`

const turnCredit = sql`case t.answered_by when 'agent' then coalesce(t.member_id::text, 'outside') when 'bot' then 'bot' else 'unassigned' end`

const messageCases = (
  p: CasesParameters,
  authorKind: TypedSql<never>,
  credit: TypedSql<never>,
): TypedSql<never> => sql`
  select m.shop_id, m.channel_id, m.session_id, m.id as case_id, m.id as counted_id, m.at, ${credit} as credit, true as hit, true as judged,
    false as open, null::bigint as ms, null::bigint as business_ms, period.time_zone
  from period join messages m on m.organization_id = ${p.organizationId} and m.shop_id = period.shop_id
    and m.at >= period.from_at and m.at < period.until_at
    left join sessions s on s.organization_id = m.organization_id and s.id = m.session_id
  where m.author_kind = ${authorKind}`

const yes = sql`true`
const no = sql`false`

/** One entry a metric: domain.md 3 in SQL, and the only place where a metric is computed. */
const casesOf: Record<MetricKey, CasesSql> = {
  sessions: (p) => sessionCases(p, { credit: sessionCredit, hit: yes, judged: yes, open: stillOpen }),
  customersServed: (p) =>
    sessionCases(p, {
      credit: sessionCredit,
      hit: yes,
      judged: yes,
      open: stillOpen,
      counted: sql`s.customer_id`,
      where: sql`not s.excluded`,
    }),
  messagesIn: (p) =>
    messageCases(p, sql`'customer'`, sql`case when s.id is null then 'unassigned' else ${sessionCredit} end`),
  messagesHandled: (p) =>
    sql`${messageCases(p, sql`'agent'`, sql`coalesce(m.member_id::text, 'outside')`)} and m.state in ('received', 'sent')`,
  needsHuman: (p) =>
    sessionCases(p, { credit: verdictCredit, hit: yes, judged: yes, open: stillOpen, where: needsHuman }),
  responseRate24h: (p) =>
    sessionCases(p, {
      credit: verdictCredit,
      hit: responded,
      judged: sql`case when s.needs_human_at is null then ${botAnswered} else ${judgedNeed(p.now)} end`,
      open: sql`(s.needs_human_at is not null and not ${judgedNeed(p.now)})`,
      where: sql`${inRates} and (s.needs_human_at is not null or ${botAnswered})`,
    }),
  humanResponseRate24h: (p) =>
    sessionCases(p, {
      credit: verdictCredit,
      hit: humanInTime,
      judged: judgedNeed(p.now),
      open: sql`(not ${judgedNeed(p.now)})`,
      where: needsHuman,
    }),
  firstResponseTime: (p) =>
    sessionCases(p, {
      credit: verdictCredit,
      hit: sql`s.first_response_ms is not null`,
      judged: sql`s.first_response_ms is not null`,
      open: sql`(s.first_response_ms is null and s.closed_at is null)`,
      ms: sql`s.first_response_ms`,
      businessMs: sql`s.first_response_business_ms`,
      where: needsHuman,
    }),
  responseTime: (p) =>
    turnCases(p, { credit: turnCredit, answered: sql`coalesce(t.answered_by = 'agent', false)` }),
  customerWait: (p) => turnCases(p, { credit: turnCredit, answered: sql`(t.answered_by is not null)` }),
  lateSessions: (p) =>
    sessionCases(p, {
      credit: targetCredit(p.now),
      hit: yes,
      judged: yes,
      open: no,
      where: sql`${needsHuman} and ${targetPassed(p.now)}`,
    }),
  unansweredSessions: (p) =>
    sessionCases(p, {
      credit: targetCredit(p.now),
      hit: yes,
      judged: yes,
      open: no,
      where: sql`${needsHuman} and not ${humanInTime} and (s.closed_at is not null or s.verdict_due_at <= ${p.now})`,
    }),
  sessionsAssigned: (p) => sql`
    select a.shop_id, a.channel_id, a.session_id, a.session_id as case_id, a.session_id as counted_id, a.assigned_at as at, a.member_id::text as credit,
      true as hit, true as judged, false as open, null::bigint as ms, null::bigint as business_ms, period.time_zone
    from period join session_assignments a on a.organization_id = ${p.organizationId} and a.shop_id = period.shop_id
      and a.assigned_at >= period.from_at and a.assigned_at < period.until_at
      join sessions s on s.organization_id = a.organization_id and s.id = a.session_id
    where not s.excluded`,
}

/** Cases of one metric within the asked shops, channels and credit, under the name `found`. */
export const withCases = (key: MetricKey, p: CasesParameters): TypedSql<never> => sql`
  with period as (
    select * from unnest(${p.shopIds}::uuid[], ${p.fromInstants}::timestamptz[], ${p.untilInstants}::timestamptz[], ${p.timeZones}::text[])
      as period (shop_id, from_at, until_at, time_zone)
  ), cases as (${casesOf[key](p)}
  ), found as (
    select * from cases
    where (${p.channelIds}::uuid[] is null or channel_id = any (${p.channelIds}::uuid[]))
      and (${p.credit}::text is null or credit = ${p.credit}::text)
  )`
