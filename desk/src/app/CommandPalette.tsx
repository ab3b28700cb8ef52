import { type InputRef, Modal } from 'antd'
import { useRef } from 'react'
import { useAction } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import { appLocales } from './locales.ts'
import { Palette } from './Palette.tsx'

type Overlay = { open: boolean; onOpen: () => void; onClose: () => void }

/** Everything that can be done here, by name, each with its key; what is typed can also be looked for. */
export function CommandPalette({ open, onOpen, onClose }: Overlay) {
  const t = useTexts(appLocales)
  const field = useRef<InputRef>(null)
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
      // The dialog takes the focus itself when it has come up; a field of its own focus is hidden until then.
      afterOpenChange={(shown) => shown && field.current?.focus()}
      width={560}
      title={<span className="qd-spoken">{t('palette.label')}</span>}
      styles={{ container: { padding: 0 }, header: { margin: 0 } }}
      transitionName=""
      maskTransitionName=""
    >
      <Palette field={field} onClose={onClose} />
    </Modal>
  )
}
