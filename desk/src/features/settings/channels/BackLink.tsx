import { LeftOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../lib/texts.ts'
import styles from './BackLink.module.css'
import { connectLocales } from './connect-locales.ts'

export function BackLink() {
  const t = useTexts(connectLocales)
  return (
    <Link to="/settings/channels" className={styles.back ?? ''}>
      <LeftOutlined aria-hidden /> {t('back')}
    </Link>
  )
}
