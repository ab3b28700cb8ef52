import { Select } from 'antd'
import { useShops } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { settingsLocales } from '../locales.ts'

export type ShopAccess = { allShops: boolean; shopIds: string[] }

type Choice = { label: string; value: ShopAccess; disabled?: boolean; onChange: (access: ShopAccess) => void }

const all = 'all'

/** All shops, also later ones, or a list. Choosing one ends "all", choosing "all" ends the list. */
export function ShopsChoice({ label, value, disabled = false, onChange }: Choice) {
  const t = useTexts(settingsLocales)
  const shops = useShops()
  const options = [
    { value: all, label: t('team.allShops') },
    ...shops.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const choose = (chosen: string[]) => {
    const nowAll = chosen.includes(all) && !value.allShops
    onChange(
      nowAll
        ? { allShops: true, shopIds: [] }
        : { allShops: false, shopIds: chosen.filter((id) => id !== all) },
    )
  }
  return (
    <Select
      mode="multiple"
      style={{ width: '100%' }}
      maxTagCount="responsive"
      aria-label={label}
      disabled={disabled}
      placeholder={t('team.noShops')}
      value={value.allShops ? [all] : value.shopIds}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={choose}
    />
  )
}
