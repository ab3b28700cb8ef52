import { InfoCircleOutlined } from '@ant-design/icons'
import type { MetricValue } from '@quaydesk/contract'
import { Button, Tooltip } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { MetricNumber } from '../MetricNumber.tsx'
import { useDefinitions } from '../use-definitions.ts'
import { useFiguresAddress } from '../use-figures-address.ts'
import { Change } from './Change.tsx'
import { FigureLight } from './FigureLight.tsx'
import styles from './MetricCard.module.css'
import { SmallPrint } from './SmallPrint.tsx'

type Card = {
  metric: MetricValue
  before: MetricValue | undefined
  /** By where the card stands: no level of headings may be left out. */
  heading: 'h2' | 'h3'
}

/** One figure: what it is, what it is made of, how it was before, whether it is good. The whole card opens its sessions. */
export function MetricCard({ metric, before, heading: Heading }: Card) {
  const t = useTexts(figuresLocales)
  const define = useDefinitions()
  const { address, change } = useFiguresAddress()
  const { name, definition } = define(metric.key)
  return (
    <article className={styles.card} aria-label={name}>
      <Heading className={styles.name}>
        {name}
        <Tooltip title={definition} trigger={['hover', 'focus', 'click']}>
          <button type="button" className={styles.define} aria-label={t('card.define', { name })}>
            <InfoCircleOutlined aria-hidden />
          </button>
        </Tooltip>
      </Heading>
      <button
        type="button"
        className={styles.figure}
        onClick={() => change({ ...address, metric: metric.key })}
      >
        <MetricNumber metric={metric} />
        <span className="qd-spoken"> {t('card.seeOf', { name })}</span>
      </button>
      <SmallPrint metric={metric} />
      <Change metric={metric} before={before} />
      <FigureLight light={metric.light} />
      <Button
        className={styles.see ?? ''}
        type="link"
        size="small"
        tabIndex={-1}
        aria-hidden
        onClick={() => change({ ...address, metric: metric.key })}
      >
        {t('card.see')}
      </Button>
    </article>
  )
}
