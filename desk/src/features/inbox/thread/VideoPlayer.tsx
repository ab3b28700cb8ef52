import type { StoredFile } from '@quaydesk/contract'
import { useState } from 'react'
import { useLocale } from '../../../lib/texts.ts'
import { videoSize } from '../model/picture-size.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { sayBytes } from './say-bytes.ts'
import styles from './ThreadFlow.module.css'

type Props = { video: StoredFile; still: StoredFile | null; onGone: () => void }

/** Plays where it stands. What this browser can't play is downloaded. */
export function VideoPlayer({ video, still, onGone }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const [refused, setRefused] = useState<string | null>(null)
  const { name, url, bytes } = video
  if (refused === url) {
    return (
      <a href={url} className={styles.file} download={name}>
        {t('message.noVideo', { size: sayBytes(bytes, locale) })}
      </a>
    )
  }
  const size = videoSize(still?.width ?? video.width, still?.height ?? video.height)
  return (
    <video
      className={styles.video}
      src={url}
      controls
      preload="metadata"
      playsInline
      {...size}
      poster={still?.url}
      aria-label={t('message.video', { name })}
      onError={() => {
        // A browser tells a kind that it doesn't play from an address that has run out by nothing.
        setRefused(url)
        onGone()
      }}
    />
  )
}
