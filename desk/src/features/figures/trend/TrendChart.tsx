import { theme } from 'antd'
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { useSayMetric } from '../MetricNumber.tsx'
import type { Trend } from '../model/trend.ts'
import { sayStep } from './say-step.ts'
import styles from './Trend.module.css'
import { trendOption } from './trend-option.ts'

use([LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer])

export function TrendChart({ trend, label }: { trend: Trend; label: string }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const say = useSayMetric()
  const { token } = theme.useToken()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  useEffect(() => {
    if (!place.current) return
    const drawn = init(place.current)
    chart.current = drawn
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(
      trendOption(trend, {
        token,
        names: { now: t('trend.now'), before: t('trend.before') },
        sayValue: (value) => say({ unit: trend.unit, value }),
        sayStep: (key) => sayStep(key, trend.step, locale, trend.timeZone),
      }),
      true,
    )
  }, [trend, token, t, say, locale])
  return <div ref={place} className={styles.chart} role="img" aria-label={label} />
}
