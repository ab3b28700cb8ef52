import { expect, it } from 'vitest'
import { reply, replyTo, testInbox } from '../../test/inbox.ts'
import { closeDue } from './index.ts'

const day = 24 * 3_600_000

it('a conversation that can not be closed holds up no other, and stays due', async () => {
  const inbox = await testInbox()
  const conversations: string[] = []
  for (const from of ['anna', 'bert', 'cleo']) {
    const { conversationId, messageId } = await inbox.write('Where is it?', { from })
    expect((await reply(inbox.owner, conversationId, replyTo(messageId))).status).toBe(201)
    conversations.push(conversationId)
  }
  await inbox.deliver()
  const [broken] = conversations
  await inbox.db.owner(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before update on conversations for each row
      when (new.id = '${broken}' and new.open_session_id is null) execute function refuse()`)
  inbox.clock.pass(day + 1_000)
  const { closed, more, failed } = await inbox.db.worker.transaction((tx) =>
    closeDue(tx, { clock: inbox.clock, saysGoodbye: () => true }),
  )
  expect({ closed, more }).toEqual({ closed: 2, more: false })
  expect(failed).toMatchObject([{ conversationId: broken, error: expect.any(Error) }])
  const open = await inbox.db.owner(
    'select id from conversations where open_session_id is not null and next_due_at is not null',
  )
  expect(open).toEqual([{ id: broken }])
})
