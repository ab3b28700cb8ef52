import type { ChannelProof } from '@quaydesk/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { connectApi } from './api.ts'
import styles from './ChannelPage.module.css'
import { connectLocales } from './connect-locales.ts'
import { ProofTable } from './ProofTable.tsx'

/** Day by day what the platform lists against what is kept here; yesterday may be compared at once. */
export function ProofPanel({ channelId, proofs }: { channelId: string; proofs: readonly ChannelProof[] }) {
  const t = useTexts(connectLocales)
  const checkedLast =
    proofs
      .map(({ checkedAt }) => checkedAt)
      .toSorted()
      .at(-1) ?? ''
  const want = useMutation({
    mutationFn: () => connectApi.wantProof(channelId),
    onMutate: () => checkedLast,
  })
  const waiting = want.isSuccess && want.context === checkedLast
  return (
    <Panel
      title={t('proof.title')}
      text={t('proof.text')}
      action={
        <Button loading={want.isPending || waiting} onClick={() => want.mutate()}>
          {t('proof.now')}
        </Button>
      }
    >
      <p role="status" className={styles.quiet}>
        {waiting && t('proof.asked')}
      </p>
      {want.error && <ErrorNote error={want.error} />}
      {proofs.length === 0 ? (
        <EmptyNote title={t('proof.none')} text={t('proof.none.text')} />
      ) : (
        <ProofTable proofs={proofs} />
      )}
    </Panel>
  )
}
