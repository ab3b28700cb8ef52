import { PaperClipOutlined } from '@ant-design/icons'
import type { StoredFile } from '@quaydesk/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Image } from 'antd'
import { useLocale } from '../../../lib/texts.ts'
import { pictureSize } from '../model/picture-size.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadFlow.module.css'

const shownInline = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

function sizeIn(locale: string, bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const amount = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
}

const askAgainAfterMs = 60_000
let askedAt = Number.NEGATIVE_INFINITY

/**
 * Addresses are signed and run out; the thread's next answer holds fresh ones. A file that is gone is not asked
 * for without end.
 */
function askForFreshAddresses(client: QueryClient): void {
  if (performance.now() - askedAt < askAgainAfterMs) return
  askedAt = performance.now()
  void client.invalidateQueries({ queryKey: inboxKeys.threads })
}

/** Pictures open large on a click; anything else is downloaded. */
export function Pictures({ files }: { files: readonly StoredFile[] }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const client = useQueryClient()
  const pictures = files.filter(({ mime }) => shownInline.includes(mime))
  const others = files.filter(({ mime }) => !shownInline.includes(mime))
  return (
    <div className={styles.pictures}>
      <Image.PreviewGroup>
        {pictures.map(({ id, name, url, width, height }) => (
          <Image
            key={id}
            src={url}
            alt={t('message.picture', { name })}
            {...pictureSize(width, height)}
            onError={() => askForFreshAddresses(client)}
          />
        ))}
      </Image.PreviewGroup>
      {others.map(({ id, name, url, bytes }) => (
        <a key={id} href={url} className={styles.file} download={name}>
          <PaperClipOutlined aria-hidden /> {t('message.file', { name, size: sizeIn(locale, bytes) })}
        </a>
      ))}
    </div>
  )
}
