import type { Tag } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { tagsApi, tagsQuery } from './api.ts'
import { longestTag } from './longest-tag.ts'
import styles from './TagRow.module.css'

/** `uses` is how many conversations bear it; undefined while that is not known. */
export function TagRow({ tag, uses }: { tag: Tag; uses: number | undefined }) {
  const t = useTexts(settingsLocales)
  const client = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const onSettled = () => client.invalidateQueries(tagsQuery)
  const rename = useMutation({
    mutationFn: (name: string) => tagsApi.rename(tag.id, name),
    onSuccess: () => setTyped(null),
    onSettled,
  })
  const remove = useMutation({ mutationFn: () => tagsApi.remove(tag.id), onSettled })
  const error = rename.error ?? remove.error
  const name = typed?.trim()
  const { name: tagName } = tag
  return (
    <li className={styles.row}>
      {typed === null ? (
        <span className={styles.name}>{tagName}</span>
      ) : (
        <Input
          autoFocus
          aria-label={t('tags.nameOf', { name: tagName })}
          maxLength={longestTag}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && name && rename.mutate(name)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
        />
      )}
      <span className={styles.uses}>{uses === undefined ? '…' : t('tags.uses', { count: uses })}</span>
      {typed === null ? (
        <Button
          type="text"
          aria-label={t('tags.renameOf', { name: tagName })}
          onClick={() => setTyped(tagName)}
        >
          {t('tags.rename')}
        </Button>
      ) : (
        <Button loading={rename.isPending} disabled={!name} onClick={() => name && rename.mutate(name)}>
          {t('save')}
        </Button>
      )}
      {typed === null ? (
        <Popconfirm
          title={t('tags.remove.sure', { name: tagName })}
          description={uses === undefined ? t('tags.remove.all') : t('tags.remove.lose', { count: uses })}
          okText={t('remove')}
          okButtonProps={{ danger: true }}
          cancelText={t('cancel')}
          onConfirm={() => remove.mutate()}
        >
          <Button type="text" loading={remove.isPending} aria-label={t('tags.removeOf', { name: tagName })}>
            {t('remove')}
          </Button>
        </Popconfirm>
      ) : (
        <Button type="text" onClick={() => setTyped(null)}>
          {t('cancel')}
        </Button>
      )}
      {error && (
        <div className={styles.error}>
          <ErrorNote error={error} />
        </div>
      )}
    </li>
  )
}
