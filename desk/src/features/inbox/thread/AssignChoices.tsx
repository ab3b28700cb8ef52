import type { ConversationSummary, MemberRef } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useMe, usePermission } from '../../../lib/me.ts'
import { memberRefsQuery } from '../../../lib/shared-queries.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadHead.module.css'

type Props = { summary: ConversationSummary; onChoose: (member: MemberRef | null) => void }

/** Take it, take it over, give it to somebody, give it back. */
export function AssignChoices({ summary: { assignee }, onChoose }: Props) {
  const t = useInboxTexts()
  const { memberId, name } = useMe()
  const mayAnswer = usePermission('conversations.answer')
  const mayAssign = usePermission('conversations.assign')
  const members = useQuery(memberRefsQuery).data ?? []
  const mine = assignee?.id === memberId
  return (
    <div className={styles.choices} role="dialog" aria-label={t('assign.open')}>
      {mayAnswer && !mine && (
        <Button block onClick={() => onChoose({ id: memberId, name })}>
          {assignee ? t('assign.takeOver', { name: assignee.name }) : t('assign.mine')} <kbd>M</kbd>
        </Button>
      )}
      {mayAssign && (
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('assign.to')}
          placeholder={t('assign.to')}
          notFoundContent={t('assign.nobodyFound')}
          value={null}
          onChange={(id: string | null) => {
            const member = members.find((one) => one.id === id)
            if (member) onChoose(member)
          }}
          options={members
            .filter(({ id }) => id !== assignee?.id && id !== memberId)
            .map((member) => ({ value: member.id, label: member.name }))}
        />
      )}
      {assignee && (mine || mayAssign) && (
        <Button block type="text" onClick={() => onChoose(null)}>
          {t('assign.release')}
        </Button>
      )}
    </div>
  )
}
