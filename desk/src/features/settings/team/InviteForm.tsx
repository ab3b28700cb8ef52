import type { CreatedInvite } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { invitesQuery, type NewInvite, teamApi } from './api.ts'
import { InviteLink } from './InviteLink.tsx'
import { worksInAllShops } from './roles.ts'
import { type ShopAccess, ShopsChoice } from './ShopsChoice.tsx'

type Fields = { email: string; role: NewInvite['role'] }

export function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(settingsLocales)
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const role = Form.useWatch('role', form) ?? 'agent'
  const [shops, setShops] = useState<ShopAccess>({ allShops: true, shopIds: [] })
  const [created, setCreated] = useState<CreatedInvite | null>(null)
  const invite = useMutation({
    mutationFn: (fields: Fields) =>
      teamApi.invite({
        ...fields,
        ...(worksInAllShops(fields.role) ? { allShops: true, shopIds: [] } : shops),
      }),
    onSuccess: (made) => {
      setCreated(made)
      void client.invalidateQueries(invitesQuery)
    },
  })
  if (created) return <InviteLink invite={created} onClose={onClose} />
  const roles = (['admin', 'lead', 'agent', 'viewer'] as const).map((value) => ({
    value,
    label: t(`role.${value}`),
  }))
  return (
    <Modal
      open
      title={t('team.invite')}
      okText={t('invites.create')}
      cancelText={t('cancel')}
      confirmLoading={invite.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        noValidate
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'agent' }}
        onFinish={(fields) => invite.mutate(fields)}
      >
        <Form.Item
          name="email"
          label={t('invites.email')}
          validateTrigger="onBlur"
          normalize={(value: string) => value.trim()}
          rules={[
            { required: true, message: t('field.required') },
            { type: 'email', message: t('invites.email.wrong') },
          ]}
        >
          <Input autoFocus type="email" maxLength={254} />
        </Form.Item>
        <Form.Item name="role" label={t('team.role')} extra={t(`role.${role}.text`)}>
          <Select options={roles} />
        </Form.Item>
        {!worksInAllShops(role) && (
          <Form.Item label={t('team.shops')}>
            <ShopsChoice label={t('team.shops')} value={shops} onChange={setShops} />
          </Form.Item>
        )}
        {invite.error && <ErrorNote error={invite.error} />}
      </Form>
    </Modal>
  )
}
