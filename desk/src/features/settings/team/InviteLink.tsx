import type { CreatedInvite } from '@quaydesk/contract'
import { Button, Modal } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { CopyField } from '../../../ui/CopyField.tsx'
import { settingsLocales } from '../locales.ts'

/** The link is known only now; the server keeps no more than its hash. */
export function InviteLink({ invite, onClose }: { invite: CreatedInvite; onClose: () => void }) {
  const t = useTexts(settingsLocales)
  return (
    <Modal
      open
      title={t('invites.ready', { email: invite.email })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('invites.done')}
        </Button>
      }
    >
      <p style={{ marginBottom: 12 }}>
        {invite.mailed && `${t('invites.mailed')} `}
        {t('invites.byHand')}
      </p>
      <CopyField text={invite.link} label={t('invites.link')} />
    </Modal>
  )
}
