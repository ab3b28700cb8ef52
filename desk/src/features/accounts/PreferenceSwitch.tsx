import { Switch } from 'antd'
import { PreferenceRow } from './PreferenceRow.tsx'

type Choice = {
  label: string
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function PreferenceSwitch({ label, hint = '', checked, disabled = false, onChange }: Choice) {
  return (
    <PreferenceRow label={label} hint={hint}>
      {(id) => <Switch id={id} checked={checked} disabled={disabled} onChange={onChange} />}
    </PreferenceRow>
  )
}
