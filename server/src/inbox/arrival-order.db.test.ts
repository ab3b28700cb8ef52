import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type TestInbox, testInbox } from '../../test/inbox.ts'
import { type ReceivedMessage, receiveItems } from './index.ts'

let inbox: TestInbox
let start: number

beforeAll(async () => {
  inbox = await testInbox()
  start = inbox.clock.now()
  inbox.clock.pass(40 * 24 * 3_600_000)
})

type Line = { readonly minutes: number; readonly ours: boolean; readonly text: string }

const line = fc.record({
  // Within ten days: some gaps close sessions, most don't.
  minutes: fc.integer({ min: 0, max: 10 * 24 * 60 }),
  ours: fc.boolean(),
  text: fc.constantFrom('Where is it?', 'thanks', 'ok', '好的谢谢', 'It left on Monday.'),
})

async function receive(lines: readonly (Line & { place: number })[], batches: number): Promise<string> {
  const from = randomUUID()
  const items = lines.map(
    ({ minutes, ours, text, place }): ReceivedMessage => ({
      kind: 'message',
      organizationId: inbox.owner.me.organization.id,
      shopId: inbox.shop.id,
      channelId: inbox.shop.channelId,
      receivedAt: inbox.clock.now(),
      externalId: `${from} ${String(place).padStart(3, '0')}`,
      at: start + minutes * 60_000,
      threadKey: 'chat',
      correspondent: { externalId: from, displayName: 'Mia' },
      authorKind: ours ? 'agent' : 'customer',
      platformIndex: null,
      content: { kind: 'text', text, files: [] },
    }),
  )
  const size = Math.ceil(items.length / batches)
  for (let i = 0; i < items.length; i += size) {
    const deps = {
      clock: inbox.clock,
      detectLanguage: () => null,
      reactions: [],
      reactionFailed: async () => undefined,
    }
    await inbox.db.worker.transaction((tx) => receiveItems(tx, deps, items.slice(i, i + size)))
  }
  return from
}

/** All that figures and threads read, without ids. */
async function outcome(from: string): Promise<unknown> {
  const [row] = await inbox.db.owner<{ outcome: unknown }>(
    `with c as (select c.* from conversations c join identities i on i.id = c.identity_id where i.external_id = $1)
     select jsonb_build_object(
       'conversation', (select jsonb_build_array(turn_since, red_at, target_due_at, verdict_due_at, next_due_at,
          last_message_at, last_customer_message_at, open_session_id is null) from c),
       'sessions', (select jsonb_agg(jsonb_build_array(s.origin, s.started_at, s.last_message_at, s.closed_at, s.close_reason,
          s.silence_due_at, s.needs_human_at, s.needs_human_reason, s.first_human_answer_at, s.human_answers,
          s.first_response_ms, s.target_due_at, s.verdict_due_at, s.open_turn_at_close,
          s.facts - 'carry' - 'duplicateReplies' - 'faqChoices') order by s.started_at)
          from sessions s join c on c.id = s.conversation_id),
       'turns', (select jsonb_agg(jsonb_build_array(t.seq, t.started_at, t.answered_at, t.answered_by, t.ended_by_close)
          order by t.started_at) from turns t join c on c.id = t.conversation_id),
       'messages', (select jsonb_agg(jsonb_build_array(right(m.external_id, 3), s.started_at) order by right(m.external_id, 3))
          from messages m join c on c.id = m.conversation_id left join sessions s on s.id = m.session_id),
       'closes', (select jsonb_agg(jsonb_build_array(a.kind, a.at) order by a.at) from conversation_acts a join c on c.id = a.conversation_id)
     ) as outcome`,
    [from],
  )
  return row?.outcome
}

it('makes the same rows of a conversation in whatever order and batches its messages arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 2, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      fc.integer({ min: 1, max: 12 }),
      async (lines, keys, batches) => {
        const inOrder = lines.sort((a, b) => a.minutes - b.minutes).map((one, place) => ({ ...one, place }))
        const keyed = inOrder.map((one) => ({ one, key: keys.next().value ?? 0 }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
        const first = await outcome(await receive(inOrder, inOrder.length))
        const second = await outcome(await receive(shuffled, batches))
        expect(second).toEqual(first)
      },
    ),
    { numRuns: 40 },
  )
})
