import { Shop } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Modal } from 'antd'
import { api } from '../../../lib/api.ts'
import { guessShop } from '../../../lib/markets.ts'
import { meQuery } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { ShopFields, type ShopPlace } from '../../../ui/ShopFields.tsx'
import { settingsLocales } from '../locales.ts'

type NewShopFields = ShopPlace & { name: string }

export function NewShop({ onClose }: { onClose: () => void }) {
  const t = useTexts(settingsLocales)
  const [form] = Form.useForm<NewShopFields>()
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: (shop: NewShopFields) => api.post('/api/shops', Shop, shop),
    onSuccess: async (shop) => {
      await client.invalidateQueries(meQuery)
      await navigate({ to: '/settings/shops/$shopId', params: { shopId: shop.id } })
    },
  })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { language, ...place } = guessShop({ language: navigator.language, timeZone })
  return (
    <Modal
      open
      title={t('shops.new')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...place, languages: [language] }}
        onFinish={(shop) => create.mutate(shop)}
      >
        <Form.Item
          name="name"
          label={t('shops.name')}
          rules={[{ required: true, whitespace: true, message: t('field.required') }]}
        >
          <Input autoFocus maxLength={120} />
        </Form.Item>
        <ShopFields follow={(habits) => form.setFieldsValue(habits)} />
        {create.error && <ErrorNote error={create.error} />}
      </Form>
    </Modal>
  )
}
