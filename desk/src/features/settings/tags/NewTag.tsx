import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { tagsApi, tagsQuery } from './api.ts'
import { longestTag } from './longest-tag.ts'
import styles from './TagRow.module.css'

export function NewTag() {
  const t = useTexts(settingsLocales)
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string }>()
  const name = Form.useWatch('name', form)?.trim()
  const create = useMutation({
    mutationFn: (tag: { name: string }) => tagsApi.create(tag.name),
    onSuccess: async () => {
      form.resetFields()
      await client.invalidateQueries(tagsQuery)
    },
  })
  return (
    <>
      <Form form={form} className={styles.add ?? ''} onFinish={create.mutate}>
        <Form.Item name="name" noStyle>
          <Input aria-label={t('tags.new')} placeholder={t('tags.new')} maxLength={longestTag} />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending} disabled={!name}>
          {t('tags.add')}
        </Button>
      </Form>
      {create.error && <ErrorNote error={create.error} />}
    </>
  )
}
