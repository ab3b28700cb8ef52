import { type ConversationFilter, type Light, lights } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Switch } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { channelsQuery, memberRefsQuery } from '../../../lib/shared-queries.ts'
import { useLocale } from '../../../lib/texts.ts'
import { languageName } from '../language-name.ts'
import { useInboxAddress } from '../use-inbox-address.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useTags } from '../use-tags.ts'
import { FilterChoice } from './FilterChoice.tsx'
import styles from './FilterForm.module.css'
import { SaveView } from './SaveView.tsx'

const optionsOf = (items: readonly { id: string; name: string }[] | undefined) =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** What narrows the list. Every choice holds at once; the list behind shows it. */
export function FilterForm({ filter, onDone }: { filter: ConversationFilter; onDone: () => void }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { narrow } = useInboxAddress()
  const { shops } = useMe()
  const channels = useQuery(channelsQuery).data
  const members = useQuery(memberRefsQuery).data
  const tags = useTags().data
  const change = (part: Partial<ConversationFilter>) => narrow({ ...filter, ...part })
  const languages = [...new Set([...shops.flatMap((shop) => shop.languages), ...(filter.languages ?? [])])]
  const lists = [
    ['shopIds', t('filter.shops'), optionsOf(shops)],
    ['channelIds', t('filter.channels'), optionsOf(channels)],
    ['assigneeIds', t('filter.assignees'), optionsOf(members)],
    ['tagIds', t('filter.tags'), optionsOf(tags)],
    [
      'languages',
      t('filter.languages'),
      languages.map((one) => ({ value: one, label: languageName(one, locale) })),
    ],
  ] as const
  return (
    <div className={styles.form} role="dialog" aria-label={t('filter.open')}>
      <div className={styles.field}>
        <span id="filter-light">{t('filter.light')}</span>
        <Select<Light | 'any'>
          aria-labelledby="filter-light"
          value={filter.light ?? 'any'}
          onChange={(light) => change({ light: light === 'any' ? undefined : light })}
          options={[
            { value: 'any', label: t('filter.lightAny') },
            ...lights.map((light) => ({ value: light, label: t(`filter.light.${light}`) })),
          ]}
        />
      </div>
      {lists.map(([name, label, options]) => (
        <FilterChoice
          key={name}
          name={name}
          label={label}
          options={options}
          value={filter[name] ?? []}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control. */}
      <label className={styles.switch}>
        <span>{t('filter.unread')}</span>
        <Switch size="small" checked={filter.unread ?? false} onChange={(unread) => change({ unread })} />
      </label>
      <SaveView filter={filter} onSaved={onDone} />
      <Button type="text" size="small" onClick={() => narrow({ view: filter.view })}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}
