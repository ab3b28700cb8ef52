import { PictureOutlined, VideoCameraOutlined } from '@ant-design/icons'
import type { MessageEntry } from '@quaydesk/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { inboxApi } from '../api.ts'
import { pictureSize, videoSize } from '../model/picture-size.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useReportFailure } from '../use-report-failure.ts'
import styles from './ThreadFlow.module.css'

/** The place of what is still being fetched, in its size, so that nothing moves when it comes; or the way to ask for it again. */
export function AwaitedFiles({
  message: { id, kind, awaitedFiles, filesMissing },
}: {
  message: MessageEntry
}) {
  const t = useInboxTexts()
  const report = useReportFailure()
  const again = useMutation({ mutationFn: () => inboxApi.fetchFiles(id), onError: report })
  const video = kind === 'video'
  if (filesMissing) {
    return (
      <div className={styles.missing}>
        <span>{t('message.missing')}</span>
        <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
          {t('message.fetchAgain')}
        </Button>
      </div>
    )
  }
  // Of a video the second one is its still picture.
  const sizeOf = video ? videoSize : pictureSize
  const places = video ? awaitedFiles.slice(0, 1) : awaitedFiles
  return (
    <div className={styles.pictures} role="status" aria-label={t('message.fetching')}>
      {places.map(({ width, height }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places never change their order.
        <span key={index} className={styles.awaited} style={sizeOf(width, height)} aria-hidden="true">
          {video ? <VideoCameraOutlined /> : <PictureOutlined />}
        </span>
      ))}
    </div>
  )
}
