import { Form, Input } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { accountsLocales } from './locales.ts'

export function EmailField({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useTexts(accountsLocales)
  return (
    <Form.Item
      name="email"
      label={t('field.email')}
      validateTrigger="onBlur"
      normalize={(value: string) => value.trim()}
      rules={[
        { required: true, message: t('field.required') },
        { type: 'email', message: t('field.email.wrong') },
      ]}
    >
      <Input autoFocus={autoFocus} type="email" autoComplete="username" maxLength={254} />
    </Form.Item>
  )
}
