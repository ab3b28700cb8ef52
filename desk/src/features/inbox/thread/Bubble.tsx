import type { MessageKind, StoredFile } from '@quaydesk/contract'
import { LinkedText } from './LinkedText.tsx'
import { Pictures } from './Pictures.tsx'
import styles from './ThreadFlow.module.css'

type Props = { kind: MessageKind; text: string; files: readonly StoredFile[]; language: string | null }

/** Pictures stand free, words in a bubble below them. */
export function Bubble({ kind, text, files, language }: Props) {
  return (
    <div className={styles.said}>
      {files.length > 0 && <Pictures kind={kind} files={files} />}
      {text && (
        <p className={styles.bubble} dir="auto" lang={language ?? undefined}>
          <LinkedText text={text} />
        </p>
      )}
    </div>
  )
}
