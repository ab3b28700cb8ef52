import { Form, Input } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { accountsLocales } from './locales.ts'

/** `fresh`: one that is chosen now, not one that is known already. */
export function PasswordField({ name, label, fresh }: { name: string; label: string; fresh: boolean }) {
  const t = useTexts(accountsLocales)
  return (
    <Form.Item
      name={name}
      label={label}
      extra={fresh && t('field.password.hint')}
      validateTrigger="onBlur"
      rules={[
        { required: true, message: t('field.required') },
        ...(fresh ? [{ min: 10, message: t('field.password.short') }] : []),
      ]}
    >
      <Input.Password autoComplete={fresh ? 'new-password' : 'current-password'} maxLength={128} />
    </Form.Item>
  )
}
