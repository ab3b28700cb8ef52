import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'
import type { Composing } from './use-composer.ts'
import { mostFiles } from './use-uploads.ts'

/** What stands in the way of sending, said before it is tried. */
export function ComposerHints({ composer }: { composer: Composing }) {
  const t = useInboxTexts()
  return (
    <div className={styles.hints} role="status">
      {composer.over > 0 && <p data-serious="true">{t('compose.tooLong', { over: composer.over })}</p>}
      {composer.refused === 'too-many' && <p>{t('compose.tooMany', { number: mostFiles })}</p>}
      {composer.refused === 'only-pictures' && <p>{t('compose.onlyPictures')}</p>}
      {composer.refused === 'no-files' && <p>{t('compose.noFiles')}</p>}
      {composer.parts > 1 && <p>{t('compose.split', { count: composer.parts })}</p>}
      {composer.unsaved && <p>{t('compose.unsaved')}</p>}
    </div>
  )
}
