import type { GlobalToken } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import type { Trend } from '../model/trend.ts'

type Words = {
  token: GlobalToken
  names: { now: string; before: string }
  sayValue: (value: number | null) => string
  sayStep: (key: string) => string
}

/** Direct labels at the lines' ends instead of a legend; the period before is dashed and grey. */
export function trendOption(trend: Trend, { token, names, sayValue, sayStep }: Words): EChartsCoreOption {
  const line = (name: string, values: readonly (number | null)[], color: string, dashed: boolean) => ({
    type: 'line',
    name,
    data: values,
    showSymbol: values.length === 1,
    connectNulls: false,
    color,
    lineStyle: { width: dashed ? 1.5 : 2, type: dashed ? 'dashed' : 'solid' },
    endLabel: { show: true, formatter: name, color },
    ...(!dashed && { areaStyle: { opacity: 0.06 } }),
  })
  const text = { color: token.colorTextTertiary, fontFamily: token.fontFamily, fontSize: 12 }
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 64, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: token.colorBgElevated,
      borderColor: token.colorBorder,
      textStyle: { ...text, color: token.colorText },
      valueFormatter: (value: unknown) => sayValue(typeof value === 'number' ? value : null),
    },
    xAxis: {
      type: 'category',
      data: trend.points.map(({ key }) => sayStep(key)),
      axisLine: { lineStyle: { color: token.colorBorder } },
      axisTick: { show: false },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(trend.unit === 'rate' && { max: 1 }),
      ...(trend.unit === 'count' && { minInterval: 1 }),
      axisLabel: { ...text, formatter: (value: number) => sayValue(value) },
      splitLine: { lineStyle: { color: token.colorBorderSecondary } },
    },
    series: [
      line(
        names.before,
        trend.points.map(({ before }) => before),
        token.colorTextTertiary,
        true,
      ),
      line(
        names.now,
        trend.points.map(({ value }) => value),
        token.colorPrimary,
        false,
      ),
    ],
  }
}
