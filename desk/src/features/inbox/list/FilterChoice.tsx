import { Select } from 'antd'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './FilterForm.module.css'

type Choice = {
  name: string
  label: string
  options: { value: string; label: string }[]
  value: string[]
  onChange: (value: string[]) => void
}

/** Several of a list; none means any. */
export function FilterChoice({ name, label, options, value, onChange }: Choice) {
  const t = useInboxTexts()
  return (
    <div className={styles.field}>
      <span id={`filter-${name}`}>{label}</span>
      <Select
        aria-labelledby={`filter-${name}`}
        mode="multiple"
        maxTagCount="responsive"
        placeholder={t('filter.any')}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        value={value}
        onChange={onChange}
        options={options}
      />
    </div>
  )
}
