import type { Shop } from '@quaydesk/contract'
import { Form, Input } from 'antd'
import { nameOf } from '../../../lib/markets.ts'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'
import { useChangeShop } from './use-change-shop.ts'

/** One text per language of the shop; texts of languages it no longer has are kept. */
export function Goodbye({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const { mutate: change, isPending, error } = useChangeShop(shop)
  const { goodbye } = shop.settings
  return (
    <Panel title={t('goodbye.title')} text={t('goodbye.text')}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={goodbye}
        onFinish={(texts) => change({ settings: { goodbye: { ...goodbye, ...texts } } })}
      >
        {shop.languages.map((language) => (
          <Form.Item key={language} name={language} label={nameOf('language', language, locale)}>
            <Input.TextArea
              lang={language}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={1000}
              showCount
            />
          </Form.Item>
        ))}
        <SaveRow saving={isPending} error={error} />
      </Form>
    </Panel>
  )
}
