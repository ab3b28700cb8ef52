import type { Shop } from '@quaydesk/contract'
import { Form, InputNumber } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'
import { useChangeShop } from './use-change-shop.ts'

export function Targets({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const { mutate: change, isPending, error } = useChangeShop(shop)
  const { firstResponseTargetMinutes, silenceHours } = shop.settings
  const required = [{ required: true, message: t('field.required') }]
  return (
    <Panel title={t('targets.title')} text={t('targets.hint')}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ firstResponseTargetMinutes, silenceHours }}
        onFinish={(settings) => change({ settings })}
      >
        <Form.Item name="firstResponseTargetMinutes" label={t('targets.first')} rules={required}>
          <InputNumber
            min={1}
            max={1440}
            precision={0}
            suffix={t('targets.first.unit')}
            style={{ width: 280 }}
          />
        </Form.Item>
        <Form.Item name="silenceHours" label={t('targets.silence')} rules={required}>
          <InputNumber
            min={1}
            max={720}
            precision={0}
            suffix={t('targets.silence.unit')}
            style={{ width: 280 }}
          />
        </Form.Item>
        <SaveRow saving={isPending} error={error} />
      </Form>
    </Panel>
  )
}
