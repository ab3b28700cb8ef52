import { InfoCircleOutlined } from '@ant-design/icons'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { LinkedText } from './LinkedText.tsx'
import styles from './ThreadFlow.module.css'

/** Something that the platform shows and its interface doesn't tell; the words, if it sends any along. */
export function OtherBubble({ text }: { text: string }) {
  const t = useInboxTexts()
  return (
    <div className={styles.other}>
      <p className={styles.otherMark} title={t('message.otherText')}>
        <InfoCircleOutlined aria-hidden /> {t('message.other')}
      </p>
      {text && (
        <p dir="auto">
          <LinkedText text={text} />
        </p>
      )}
    </div>
  )
}
