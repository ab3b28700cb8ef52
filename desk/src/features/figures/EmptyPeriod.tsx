import { Button } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { figuresLocales } from './locales.ts'
import { useFiguresAddress } from './use-figures-address.ts'

/**
 * A period in which nobody wrote. The last 7 and 28 days end yesterday: on a shop's first day everything there is
 * stands in today.
 */
export function EmptyPeriod() {
  const t = useTexts(figuresLocales)
  const { address, change } = useFiguresAddress()
  const today = address.period === 'today'
  return (
    <EmptyNote title={t('empty.title')} text={t(today ? 'empty.todayText' : 'empty.text')}>
      <Button onClick={() => change({ ...address, period: today ? 'last28' : 'today' })}>
        {t(today ? 'period.last28' : 'period.today')}
      </Button>
    </EmptyNote>
  )
}
