import { Modal } from 'antd'
import { useAction } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import { appLocales } from './locales.ts'
import { Palette } from './Palette.tsx'

type Overlay = { open: boolean; onOpen: () => void; onClose: () => void }

/** Everything that can be done here, by name, each with its key; what is typed can also be looked for. */
export function CommandPalette({ open, onOpen, onClose }: Overlay) {
  const t = useTexts(appLocales)
  useAction({
    keys: 'Mod+k',
    label: t('palette.open'),
    section: t('section.everywhere'),
    run: onOpen,
    inFields: true,
  })
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      title={<span className="qd-spoken">{t('palette.label')}</span>}
      styles={{ container: { padding: 0 }, header: { margin: 0 } }}
      transitionName=""
      maskTransitionName=""
    >
      <Palette onClose={onClose} />
    </Modal>
  )
}
