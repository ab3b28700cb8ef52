import { UserSwitchOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { useMe, usePermission } from '../../../lib/me.ts'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { useAssignment } from '../use-assignment.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { AssignChoices } from './AssignChoices.tsx'

/** Who holds the conversation, and the way to give it to another. */
export function AssignMenu({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const me = useMe()
  const mayAnswer = usePermission('conversations.answer')
  const assign = useAssignment()
  const [open, setOpen] = useState(false)
  const { assignee } = summary
  const section = t('key.section')
  useAction({ keys: 'a', label: t('key.assign'), section, run: () => setOpen(true) })
  useAction({
    keys: 'm',
    label: t('key.mine'),
    section,
    enabled: mayAnswer && assignee?.id !== me.memberId,
    run: () => void assign(summary, { id: me.memberId, name: me.name }),
  })
  const label = assignee ? t('assign.held', { name: assignee.name }) : t('assign.open')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <AssignChoices
          summary={summary}
          onChoose={(member) => {
            setOpen(false)
            void assign(summary, member)
          }}
        />
      }
    >
      <Button type="text" aria-label={label} title={label} aria-haspopup="dialog" aria-expanded={open}>
        {assignee ? <MemberInitial name={assignee.name} /> : <UserSwitchOutlined aria-hidden />}
      </Button>
    </Popover>
  )
}
