import type { Shop } from '@quaydesk/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useRef } from 'react'
import { guessShop } from '../../lib/markets.ts'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ShopFields, type ShopPlace } from '../../ui/ShopFields.tsx'
import { accountsApi } from './api.ts'
import { DoorFrame } from './DoorFrame.tsx'
import type { ReadyShop } from './Doors.tsx'
import { accountsLocales } from './locales.ts'

type FirstShop = ShopPlace & { name: string }

/** The first shop comes with its web chat, so that the first buyer can write at once. */
export function FirstShopForm({ owner, onReady }: { owner: string; onReady: (ready: ReadyShop) => void }) {
  const t = useTexts(accountsLocales)
  const [form] = Form.useForm<FirstShop>()
  // A retry after the chat failed must not make a second shop.
  const made = useRef<Shop>(null)
  const create = useMutation({
    mutationFn: async (asked: FirstShop) => {
      made.current ??= await accountsApi.createShop(asked)
      const shop = made.current
      const name = t('setup.channel', { shop: shop.name }).slice(0, 80)
      const channel = await accountsApi.createChannel({
        shopId: shop.id,
        kind: 'web-chat',
        name,
        allowedOrigins: [],
      })
      return { shop, channel }
    },
    onSuccess: onReady,
  })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { language, ...place } = guessShop({ language: navigator.language, timeZone })
  return (
    <DoorFrame
      wide
      step={t('setup.step', { step: 2, steps: 2 })}
      title={t('setup.shop.title')}
      text={t('setup.shop.text')}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...place, languages: [language], name: t('setup.shop.name.usual', { name: owner }) }}
        onFinish={(shop) => create.mutate(shop)}
      >
        <Form.Item
          name="name"
          label={t('setup.shop.name')}
          rules={[{ required: true, whitespace: true, message: t('field.required') }]}
        >
          <Input
            autoFocus
            maxLength={120}
            placeholder={t('setup.shop.name.hint')}
            onFocus={(event) => event.target.select()}
          />
        </Form.Item>
        <ShopFields follow={(habits) => form.setFieldsValue(habits)} />
        {create.error && <ErrorNote error={create.error} />}
        <Button block type="primary" htmlType="submit" loading={create.isPending} style={{ marginTop: 16 }}>
          {t('setup.shop.submit')}
        </Button>
      </Form>
    </DoorFrame>
  )
}
