import type { ChannelConnection } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { useNow } from '../../../lib/time.ts'
import { connectLocales } from './connect-locales.ts'
import { troublesOf } from './connection-troubles.ts'
import styles from './Health.module.css'
import { sayTrouble } from './say-trouble.ts'

/** What of the connection wants a look, in sentences. */
export function Troubles({ connection }: { connection: ChannelConnection }) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const now = useNow()
  return troublesOf(connection, now).map((trouble) => (
    <p key={trouble.kind} className={styles.problem}>
      {sayTrouble(t, trouble, connection, now, locale)}
    </p>
  ))
}
