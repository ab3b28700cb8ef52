import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { failedWith } from '../../../lib/api-failure.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { connectApi } from './api.ts'
import { connectLocales } from './connect-locales.ts'
import styles from './ReturnPage.module.css'
import { readReturned } from './returned-address.ts'

/** Where the platform sends the seller back to, whatever he answered there. */
export function ReturnPage() {
  const t = useTexts(connectLocales)
  const [returned] = useState(() => readReturned(location.search))
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('return.title')}</h1>
      {returned.kind === 'granted' ? (
        <Completing code={returned.code} state={returned.state} />
      ) : (
        <Panel title={t(`return.${returned.kind}`)} text={t(`return.${returned.kind}.text`)}>
          <BeginAgain />
        </Panel>
      )}
    </main>
  )
}

function BeginAgain() {
  const t = useTexts(connectLocales)
  return <Link to="/settings/channels/tiktok-shop">{t('return.again')}</Link>
}

function Completing({ code, state }: { code: string; state: string }) {
  const t = useTexts(connectLocales)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate, error } = useMutation({
    mutationFn: () => connectApi.complete({ code, state }),
    onSuccess: async ({ id: authorizationId }) => {
      void client.invalidateQueries({ queryKey: ['channels'] })
      // Back must not lead to a code that is used up.
      await navigate({
        to: '/settings/channels/tiktok-shop/$authorizationId',
        params: { authorizationId },
        replace: true,
      })
    },
  })
  const begun = useRef(false)
  useEffect(() => {
    // A code is good once, however often React draws this page.
    if (begun.current) return
    begun.current = true
    mutate()
  }, [mutate])
  if (!error)
    return (
      <Panel title={t('return.working')}>
        <div role="status" aria-label={t('return.working')}>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </div>
      </Panel>
    )
  // A code that was not taken, or a link that is used up, is said in our words; all else happened on the way.
  const refused = failedWith(error, 'Invalid')
  const kind = refused ? 'failed' : 'unreached'
  return (
    <Panel title={t(`return.${kind}`)} text={t(`return.${kind}.text`)}>
      {!refused && <ErrorNote error={error} />}
      <BeginAgain />
    </Panel>
  )
}
