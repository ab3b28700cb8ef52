import { PaperClipOutlined } from '@ant-design/icons'
import type { MessageKind, StoredFile } from '@quaydesk/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Image } from 'antd'
import { useLocale } from '../../../lib/texts.ts'
import { filePartsOf } from '../model/file-parts.ts'
import { pictureSize } from '../model/picture-size.ts'
import { inboxKeys } from '../query-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { sayBytes } from './say-bytes.ts'
import styles from './ThreadFlow.module.css'
import { VideoPlayer } from './VideoPlayer.tsx'

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

/** Pictures open large on a click, videos play where they stand; anything else is downloaded. */
export function Pictures({ kind, files }: { kind: MessageKind; files: readonly StoredFile[] }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const client = useQueryClient()
  const { pictures, videos, others } = filePartsOf(kind, files)
  return (
    <div className={styles.pictures} data-kind={kind}>
      <Image.PreviewGroup>
        {pictures.map(({ id, name, url, width, height }) => (
          <Image
            key={id}
            src={url}
            alt={kind === 'sticker' ? t('message.sticker') : t('message.picture', { name })}
            {...pictureSize(width, height)}
            preview={kind !== 'sticker'}
            onError={() => askForFreshAddresses(client)}
          />
        ))}
      </Image.PreviewGroup>
      {videos.map(({ video, still }) => (
        <VideoPlayer key={video.id} video={video} still={still} onGone={() => askForFreshAddresses(client)} />
      ))}
      {others.map(({ id, name, url, bytes }) => (
        <a key={id} href={url} className={styles.file} download={name}>
          <PaperClipOutlined aria-hidden /> {t('message.file', { name, size: sayBytes(bytes, locale) })}
        </a>
      ))}
    </div>
  )
}
