import type { ConversationSummary } from '@quaydesk/contract'
import { memo } from 'react'
import type { ThreadRow } from '../model/thread-rows.ts'
import { ActLine } from './ActLine.tsx'
import { DayMark } from './DayMark.tsx'
import { MessageRow } from './MessageRow.tsx'
import { NoteBlock } from './NoteBlock.tsx'
import { PendingRow } from './PendingRow.tsx'
import styles from './ThreadFlow.module.css'

type Props = { row: ThreadRow; summary: ConversationSummary }

function Content({ row, summary }: Props) {
  if (row.type === 'day') return <DayMark at={row.at} />
  if (row.type === 'pending') return <PendingRow pending={row.pending} summary={summary} />
  const { entry } = row
  if (entry.type === 'note') return <NoteBlock author={entry.author.name} at={entry.at} text={entry.text} />
  if (entry.type === 'act') return <ActLine act={entry} />
  return <MessageRow message={entry} channelId={summary.channelId} />
}

/** Padding instead of margins: Virtuoso measures rows without what stands between them. */
export const FlowRow = memo(
  function FlowRow(props: Props) {
    return (
      <div className={styles.row}>
        <Content {...props} />
      </div>
    )
  },
  (before, after) =>
    before.summary.id === after.summary.id &&
    (before.row === after.row ||
      (before.row.type === 'entry' && after.row.type === 'entry' && before.row.entry === after.row.entry)),
)
