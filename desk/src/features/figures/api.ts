import {
  type Breakdown,
  FigureSessionsPage,
  Figures,
  MetricDefinition,
  type MetricKey,
} from '@quaydesk/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, api, type Shape } from '../../lib/api.ts'
import { type Asked, queryOfAddress, questionOfRow } from './model/address.ts'

const listOf = <T>(item: Shape<T>): Shape<T[]> => ({
  parse: (value) => (value as unknown[]).map((one) => item.parse(one)),
})

const todayRefreshMs = 30_000

/** One breakdown of a period. Today goes on while one looks at it; what was there stays until the new is. */
export const figuresQuery = (asked: Asked, breakdown: Breakdown) =>
  queryOptions({
    queryKey: ['figures', breakdown, queryOfAddress(asked)],
    queryFn: ({ signal }) =>
      api.get('/api/figures', Figures, { query: { ...queryOfAddress(asked), breakdown }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: asked.period === 'today' ? todayRefreshMs : false,
  })

export const definitionsQuery = queryOptions({
  queryKey: ['figures', 'definitions'],
  queryFn: ({ signal }) => api.get('/api/figures/definitions', listOf(MetricDefinition), { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const figureSessionsQuery = (
  asked: Asked,
  metric: MetricKey,
  row: { breakdown: Breakdown; key: string | undefined },
) => {
  const question = { ...questionOfRow(asked, row.breakdown, row.key), metric }
  return infiniteQueryOptions({
    queryKey: ['figures', 'sessions', question],
    queryFn: ({ signal, pageParam }) =>
      api.get('/api/figures/sessions', FigureSessionsPage, {
        query: { ...question, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** The file of what is on the screen. */
export const figuresFileAddress = (asked: Asked, breakdown: Breakdown): string =>
  addressOf('/api/figures.csv', { ...queryOfAddress(asked), breakdown })
