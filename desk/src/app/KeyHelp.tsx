import { Modal } from 'antd'
import { useAction, useActions } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import styles from './KeyHelp.module.css'
import { appLocales } from './locales.ts'
import { matchActions } from './match-actions.ts'

type Overlay = { open: boolean; onOpen: () => void; onClose: () => void }

/** The keys that mean something on this screen, by section. */
export function KeyHelp({ open, onOpen, onClose }: Overlay) {
  const t = useTexts(appLocales)
  useAction({ keys: '?', label: t('help.open'), section: t('section.everywhere'), run: onOpen })
  const keyed = matchActions(useActions(), '').filter(({ keys }) => keys.length > 0)
  const sections = [...new Set(keyed.map(({ section }) => section))].map(
    (section) => [section, keyed.filter((action) => action.section === section)] as const,
  )
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('help.title')} width={640} destroyOnHidden>
      <div className={styles.sections}>
        {sections.map(([section, actions]) => (
          <section key={section} aria-label={section}>
            <h3 className={styles.section}>{section}</h3>
            <dl>
              {actions.map(({ keys, label }) => (
                <div key={label} className={styles.row}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {keys.map((one) => (
                      <KeyCaps key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
