import { Form, Input } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { accountsLocales } from './locales.ts'

export function NameField({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useTexts(accountsLocales)
  const rules = [{ required: true, whitespace: true, message: t('field.required') }]
  return (
    <Form.Item name="name" label={t('field.name')} rules={rules}>
      <Input autoFocus={autoFocus} autoComplete="name" maxLength={80} placeholder={t('field.name.hint')} />
    </Form.Item>
  )
}
