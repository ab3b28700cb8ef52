import { ClockCircleOutlined, EyeOutlined, HistoryOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useMe } from '../../../lib/me.ts'
import { useLocale } from '../../../lib/texts.ts'
import { coarseDuration, exactTime, relativeTime, useNow } from '../../../lib/time.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { Light } from '../../../ui/Light.tsx'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { lightAt, writerAt } from '../model/light.ts'
import { deadlineAt, waitAt } from '../model/wait.ts'
import { momentOf } from '../moment.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ConversationRow.module.css'
import { usePreview } from './use-preview.ts'

type Row = { conversation: ConversationSummary; open: boolean }

/** Line one: who, and how long. Line two: the last words, and the light as icon and word at the right end. */
export const ConversationRow = memo(function ConversationRow({ conversation, open }: Row) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { memberId } = useMe()
  const preview = usePreview(conversation)
  const light = lightAt(conversation, now)
  const writer = writerAt(conversation, now)
  const wait = waitAt(conversation, now)
  const deadline = deadlineAt(conversation, now)
  const lookers = conversation.lookers.filter(({ id }) => id !== memberId)
  const names = lookers.map(({ name }) => name).join(', ')
  const { assignee, turnSince, lastMessage, verdictDueAt, snoozedUntil } = conversation
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: conversation.id }}
      search={(before) => before}
      preload={false}
      className={styles.row ?? ''}
      data-waiting={light !== 'answered'}
      aria-current={open ? 'true' : undefined}
    >
      <ChannelMark kind={conversation.channelKind} />
      <span className={styles.line}>
        <span className={styles.who}>
          <span className={styles.name}>{customerNameIn(t, conversation.customerName)}</span>
          {conversation.unread && (
            <span className={styles.unread} role="img" aria-label={t('row.unread')} title={t('row.unread')} />
          )}
          {lookers.length > 0 && (
            <span className={styles.looking} title={t('row.looks', { names })}>
              <EyeOutlined aria-label={t('row.looks', { names })} />
              <span aria-hidden="true">{names}</span>
            </span>
          )}
        </span>
        <span className={styles.time}>
          {deadline !== null && verdictDueAt && (
            <span
              className={styles.deadline}
              title={t('row.deadlineTitle', { time: exactTime(verdictDueAt, locale) })}
            >
              <ClockCircleOutlined aria-hidden />{' '}
              {t('row.deadline', { span: coarseDuration(deadline, locale) })}
            </span>
          )}
          {snoozedUntil && (
            <span title={exactTime(snoozedUntil, locale)}>
              <HistoryOutlined aria-hidden />{' '}
              {t('row.snoozed', { time: momentOf(snoozedUntil, now, locale) })}
            </span>
          )}
          {wait?.kind === 'waiting' && turnSince && (
            <span className={styles.wait} data-late={wait.late} title={exactTime(turnSince, locale)}>
              {t('row.wait', { span: coarseDuration(wait.ms, locale) })}
            </span>
          )}
          {wait?.kind === 'said' && !snoozedUntil && (
            <span title={exactTime(wait.at, locale)}>{relativeTime(wait.at, now, locale)}</span>
          )}
        </span>
      </span>
      <span className={styles.line}>
        <span
          className={styles.preview}
          lang={lastMessage ? (conversation.language ?? undefined) : undefined}
          dir="auto"
        >
          {preview}
        </span>
        <span className={styles.state}>
          <Light light={light} {...(writer && { writer: writer.name })} />
          {!writer && (assignee || turnSince) && <MemberInitial name={assignee?.name ?? null} />}
        </span>
      </span>
    </Link>
  )
})
