import type { Member } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Select, Tag } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { settingsLocales } from '../locales.ts'
import { type MemberChange, teamApi, teamQuery } from './api.ts'
import styles from './MemberRow.module.css'
import { rolesThatMayBeGiven, worksInAllShops } from './roles.ts'
import { ShopsChoice } from './ShopsChoice.tsx'

/** One member; role, shops and access take effect at once. Nobody changes his own. */
export function MemberRow({ member }: { member: Member }) {
  const t = useTexts(settingsLocales)
  const me = useMe()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: MemberChange) => teamApi.change(member, change),
    onSettled: () => client.invalidateQueries(teamQuery),
  })
  const { name, email, role, disabledAt } = member
  const own = member.id === me.memberId
  const fixed = own || isPending || (role === 'owner' && me.role !== 'owner')
  const roles = rolesThatMayBeGiven(me.role, role).map((value) => ({ value, label: t(`role.${value}`) }))
  return (
    <li className={styles.row}>
      <MemberInitial name={name} large />
      <span className={styles.who}>
        <span className={styles.name}>
          {name} {own && <Tag>{t('team.you')}</Tag>}{' '}
          {disabledAt && <Tag className={styles.without ?? ''}>{t('team.disabled')}</Tag>}
        </span>
        <span className={styles.email}>{email}</span>
      </span>
      <Select
        className={styles.role ?? ''}
        aria-label={t('team.role.of', { name })}
        value={role}
        disabled={fixed}
        options={roles}
        onChange={(chosen) => mutate({ role: chosen })}
      />
      <div className={styles.shops}>
        {worksInAllShops(role) ? (
          <span className={styles.email}>{t('team.allShops')}</span>
        ) : (
          <ShopsChoice
            label={t('team.shops.of', { name })}
            value={member}
            disabled={fixed}
            onChange={(shops) => mutate(shops)}
          />
        )}
      </div>
      <div className={styles.access}>
        {!fixed && disabledAt && (
          <Button onClick={() => mutate({ disabled: false })}>{t('team.enable')}</Button>
        )}
        {!fixed && !disabledAt && (
          <Popconfirm
            title={t('team.disable.sure', { name })}
            okText={t('team.disable')}
            cancelText={t('cancel')}
            onConfirm={() => mutate({ disabled: true })}
          >
            <Button type="text">{t('team.disable')}</Button>
          </Popconfirm>
        )}
      </div>
      {error && (
        <div className={styles.error}>
          <ErrorNote error={error} />
        </div>
      )}
    </li>
  )
}
