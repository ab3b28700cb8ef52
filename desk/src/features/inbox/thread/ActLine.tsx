import type { ActEntry } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime, useNow } from '../../../lib/time.ts'
import { momentOf } from '../moment.ts'
import { type InboxTexts, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadFlow.module.css'

function sentenceOf(
  { kind, by, member, until }: ActEntry,
  t: InboxTexts,
  say: (at: string) => string,
): string {
  const somebody = t('act.somebody')
  if (kind === 'assigned') {
    if (!by) return t('act.assignedBySystem', { member: member?.name ?? somebody })
    if (by.id === member?.id) return t('act.took', { by: by.name })
    return t('act.assigned', { by: by.name, member: member?.name ?? somebody })
  }
  if (kind === 'closed' || kind === 'closed-by-silence') return t(`act.${kind}`)
  if (kind === 'closure-undone' && !by) return t('act.closure-undoneBySystem')
  const name = by?.name ?? somebody
  if (kind === 'snoozed' && until) return t('act.snoozed', { by: name, time: say(until) })
  return t(kind === 'snoozed' ? 'act.unsnoozed' : `act.${kind}`, { by: name })
}

/** What somebody did, in one thin line. */
export function ActLine({ act }: { act: ActEntry }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  return (
    <p className={styles.act}>
      {sentenceOf(act, t, (at) => momentOf(at, now, locale))} ·{' '}
      <time title={exactTime(act.at, locale)}>{clockTime(act.at, locale)}</time>
    </p>
  )
}
