import type { MetricKey } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLocale } from '../../lib/texts.ts'
import { definitionsQuery } from './api.ts'

/** Name and definition of a metric in the desk's language, from the same list that computes it. */
export function useDefinitions() {
  const locale = useLocale()
  const { data } = useQuery(definitionsQuery)
  return useCallback(
    (key: MetricKey) => {
      const definition = data?.find((candidate) => candidate.key === key)
      return definition ? definition[locale === 'zh-CN' ? 'zh' : 'en'] : { name: '…', definition: '' }
    },
    [data, locale],
  )
}
