import {
  CloseOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
  PaperClipOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSayError } from '../../../ui/say-error.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'
import type { Composing } from './use-composer.ts'

function Chip({ name, mark, onRemove }: { name: string; mark: ReactNode; onRemove: () => void }) {
  const t = useInboxTexts()
  return (
    <li className={styles.chip}>
      {mark}
      <span className={styles.chipName} title={name}>
        {name}
      </span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('compose.remove', { name })}
        onClick={onRemove}
      />
    </li>
  )
}

/** What goes out with the reply, and what is still on its way up. */
export function Attachments({ composer: { files, uploads, detach } }: { composer: Composing }) {
  const t = useInboxTexts()
  const say = useSayError()
  const sayBriefly = (failure: unknown) => {
    const { sentence, detail } = say(failure)
    return detail ?? sentence
  }
  if (files.length === 0 && uploads.uploads.length === 0) return null
  return (
    <ul className={styles.chips}>
      {files.map(({ id, file }) => (
        <Chip
          key={id}
          name={file?.name ?? t('compose.kept')}
          mark={file ? <img src={file.url} alt="" /> : <PaperClipOutlined aria-hidden />}
          onRemove={() => detach(id)}
        />
      ))}
      {uploads.uploads.map(({ key, name, failure }) => (
        <Chip
          key={key}
          name={
            failure === null
              ? t('compose.uploading', { name })
              : `${t('compose.uploadFailed', { name })}: ${sayBriefly(failure)}`
          }
          mark={
            failure === null ? <LoadingOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />
          }
          onRemove={() => uploads.cancel(key)}
        />
      ))}
    </ul>
  )
}
