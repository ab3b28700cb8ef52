import { Channel } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { api } from '../../../lib/api.ts'
import { useShops } from '../../../lib/me.ts'
import { channelsQuery } from '../../../lib/shared-queries.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { originOf } from './origins.ts'

type Fields = { shopId: string; name: string; allowedOrigins: string[] }

/** A new web chat, or the name of a channel and the pages that may embed it; its shop stays what it was. */
export function ChannelForm({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const t = useTexts(settingsLocales)
  const shops = useShops()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const embedded = channel === null || channel.kind === 'web-chat'
  const save = useMutation({
    mutationFn: ({ shopId, name, allowedOrigins }: Fields) =>
      channel
        ? api.patch(`/api/channels/${channel.id}`, Channel, {
            name,
            ...(embedded && { allowedOrigins }),
            version: channel.version,
          })
        : api.post('/api/channels', Channel, { shopId, kind: 'web-chat', name, allowedOrigins }),
    onSuccess: async () => {
      await client.invalidateQueries(channelsQuery)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={channel ? channel.name : t('channels.new')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          shopId: channel?.shopId ?? shops[0]?.id,
          name: channel?.name ?? '',
          allowedOrigins: channel?.allowedOrigins ?? [],
        }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item
          name="shopId"
          label={t('channels.shop')}
          rules={[{ required: true, message: t('field.required') }]}
        >
          <Select
            disabled={channel !== null}
            options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('channels.name')}
          rules={[{ required: true, whitespace: true, message: t('field.required') }]}
        >
          <Input autoFocus maxLength={80} />
        </Form.Item>
        {embedded && (
          <Form.Item
            name="allowedOrigins"
            label={t('channels.origins')}
            extra={t('channels.origins.hint')}
            normalize={(typed: string[]) => [...new Set(typed.map((one) => originOf(one) ?? one))]}
            rules={[
              {
                validator: async (_rule, origins: string[]) => {
                  if (origins.some((one) => originOf(one) === null))
                    throw new Error(t('channels.origins.wrong'))
                },
              },
            ]}
          >
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[' ', ',', ';']}
              maxCount={50}
            />
          </Form.Item>
        )}
        {save.error && <ErrorNote error={save.error} />}
      </Form>
    </Modal>
  )
}
