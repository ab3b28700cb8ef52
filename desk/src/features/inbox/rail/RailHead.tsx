import { MenuFoldOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Rail.module.css'

export function RailHead({ onHide }: { onHide?: () => void }) {
  const t = useInboxTexts()
  const { organization } = useMe()
  return (
    <div className={styles.head}>
      <span className={styles.organization} title={organization.name}>
        {organization.name}
      </span>
      {onHide && (
        <Button
          type="text"
          size="small"
          icon={<MenuFoldOutlined />}
          aria-label={t('rail.hide')}
          title={t('rail.hide')}
          onClick={onHide}
        />
      )}
    </div>
  )
}
