import { useTexts } from '../../lib/texts.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { accountsLocales } from './locales.ts'

/** The server has no owner yet, and this is not the link that makes one. */
export function SetupLinkNote() {
  const t = useTexts(accountsLocales)
  return <DoorFrame title={t('setup.link.title')} text={t('setup.link.text')} />
}
