import type { ActEntry } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { type InboxTexts, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadFlow.module.css'

function sentenceOf({ kind, by, member }: ActEntry, t: InboxTexts): string {
  const somebody = t('act.somebody')
  if (kind === 'assigned') {
    if (!by) return t('act.assignedBySystem', { member: member?.name ?? somebody })
    if (by.id === member?.id) return t('act.took', { by: by.name })
    return t('act.assigned', { by: by.name, member: member?.name ?? somebody })
  }
  if (kind === 'closed' || kind === 'closed-by-silence') return t(`act.${kind}`)
  if (kind === 'closure-undone' && !by) return t('act.closure-undoneBySystem')
  return t(`act.${kind}`, { by: by?.name ?? somebody })
}

/** What somebody did, in one thin line. */
export function ActLine({ act }: { act: ActEntry }) {
  const t = useInboxTexts()
  const locale = useLocale()
  return (
    <p className={styles.act}>
      {sentenceOf(act, t)} · <time title={exactTime(act.at, locale)}>{clockTime(act.at, locale)}</time>
    </p>
  )
}
