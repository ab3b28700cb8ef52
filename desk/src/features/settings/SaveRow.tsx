import { Button } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { settingsLocales } from './locales.ts'

/** The foot of a form that is saved as a whole. */
export function SaveRow({
  saving,
  error,
  dirty = true,
}: {
  saving: boolean
  error: unknown
  dirty?: boolean
}) {
  const t = useTexts(settingsLocales)
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start', marginTop: 16 }}>
      {Boolean(error) && <ErrorNote error={error} />}
      <Button htmlType="submit" loading={saving} disabled={!dirty}>
        {t('save')}
      </Button>
    </div>
  )
}
