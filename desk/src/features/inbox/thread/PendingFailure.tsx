import type { ConversationSummary } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSayError } from '../../../ui/say-error.ts'
import { returnToDraft } from '../draft-store.ts'
import { crossedEntries } from '../model/crossed.ts'
import { dropPending, type Pending } from '../model/outbox.ts'
import { outboxStore } from '../outbox-store.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useSend } from '../use-send.ts'
import styles from './ThreadFlow.module.css'

/** Why it did not go out, that it is kept, and what can be done. */
export function PendingFailure({ pending, summary }: { pending: Pending; summary: ConversationSummary }) {
  const t = useInboxTexts()
  const client = useQueryClient()
  const send = useSend()
  const { sentence, detail } = useSayError()(pending.failure)
  const crossed = crossedEntries(pending.failure)
  const answer = crossed?.findLast((entry) => entry.type === 'message')
  const author = (answer?.type === 'message' && answer.author?.name) || t('message.outside')
  const toDraft = () => {
    if (pending.card === null) returnToDraft(client, pending)
    outboxStore.update((outbox) => dropPending(outbox, pending.clientId))
  }
  return (
    <div className={styles.failure} role="alert" data-conversation={summary.id}>
      {crossed ? (
        <p>
          <b>{t('crossed.title', { name: author })}</b> {t('crossed.text')}
        </p>
      ) : (
        <p>
          {sentence} {detail && <span lang="en">{detail}</span>}
        </p>
      )}
      <div className={styles.failureActs}>
        <Button size="small" onClick={() => void send({ ...pending, sendAnyway: crossed !== null })}>
          {t(crossed ? 'crossed.anyway' : 'message.retry')}
        </Button>
        <Button size="small" type="text" onClick={toDraft}>
          {t(pending.card === null ? 'crossed.draft' : 'pending.drop')}
        </Button>
      </div>
    </div>
  )
}
