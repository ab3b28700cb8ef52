import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { teamQuery } from './api.ts'
import { InviteForm } from './InviteForm.tsx'
import { MemberRow } from './MemberRow.tsx'
import { OpenInvites } from './OpenInvites.tsx'

export function TeamPage() {
  const t = useTexts(settingsLocales)
  const { data: team, error, refetch } = useQuery(teamQuery)
  const [inviting, setInviting] = useState(false)
  const invite = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setInviting(true)}>
      {t('team.invite')}
    </Button>
  )
  return (
    <>
      <Panel title={t('team.title')} action={invite}>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!team && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        <ul>
          {team?.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
      </Panel>
      <OpenInvites />
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </>
  )
}
