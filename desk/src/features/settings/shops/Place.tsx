import type { Shop } from '@quaydesk/contract'
import { Form, Input } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { ShopFields } from '../../../ui/ShopFields.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'
import { useChangeShop } from './use-change-shop.ts'

/** Which storefront it is: name, market, zone, currency, languages. */
export function Place({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const [form] = Form.useForm()
  const { mutate: change, isPending, error } = useChangeShop(shop)
  const { name, market, timeZone, currency, languages } = shop
  return (
    <Panel title={name}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, market, timeZone, currency, languages }}
        onFinish={(place) => change(place)}
      >
        <Form.Item
          name="name"
          label={t('shops.name')}
          rules={[{ required: true, whitespace: true, message: t('field.required') }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <ShopFields follow={(habits) => form.setFieldsValue(habits)} />
        <SaveRow saving={isPending} error={error} />
      </Form>
    </Panel>
  )
}
