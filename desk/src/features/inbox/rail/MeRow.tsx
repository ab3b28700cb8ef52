import { useLiveState } from '../../../lib/desk-live.ts'
import { useMe } from '../../../lib/me.ts'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Rail.module.css'

/** Who is at work here, in which role, and whether news reach the desk. */
export function MeRow() {
  const t = useInboxTexts()
  const { name, role } = useMe()
  const connected = useLiveState() === 'open'
  return (
    <div className={styles.me}>
      <MemberInitial name={name} large />
      <div className={styles.meWords}>
        <span className={styles.meName} title={name}>
          {name}
        </span>
        <span className={styles.meState}>
          {t(`role.${role}`)} · {t(connected ? 'me.online' : 'me.offline')}
        </span>
      </div>
    </div>
  )
}
