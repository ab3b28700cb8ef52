import { type Breakdown, LocalDay, MetricKey, PeriodName } from '@quaydesk/contract'

/** What of the figures a link carries: whoever gets it sees the same. */
export type FiguresAddress = {
  period: PeriodName
  from?: string
  to?: string
  shopIds?: string[]
  channelIds?: string[]
  /** The metric whose sessions lie open, and which row of the page; without a row those of all. */
  metric?: MetricKey
  row?: string
}

const usual: FiguresAddress = { period: 'last7' }

/** What a hand-written address gets wrong is left out; a range without both days is none. */
export function addressOfSearch(search: Record<string, unknown>): FiguresAddress {
  const address: FiguresAddress = { period: PeriodName.safeParse(search.period).data ?? usual.period }
  const from = LocalDay.safeParse(search.from).data
  const to = LocalDay.safeParse(search.to).data
  if (address.period === 'range') {
    if (!from || !to || to < from) address.period = usual.period
    else Object.assign(address, { from, to })
  }
  const shopIds = textsOf(search.shopIds)
  const channelIds = textsOf(search.channelIds)
  const metric = MetricKey.safeParse(search.metric).data
  if (shopIds) address.shopIds = shopIds
  if (channelIds) address.channelIds = channelIds
  if (metric) address.metric = metric
  if (metric && typeof search.row === 'string') address.row = search.row
  return address
}

const textsOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? value
    : undefined

/** The address without what goes without saying. */
export function searchOfAddress({ period, ...rest }: FiguresAddress): Record<string, unknown> {
  return period === usual.period ? { ...rest } : { period, ...rest }
}

export type Asked = Omit<FiguresAddress, 'metric' | 'row'>

/** As the server takes it: lists with commas. */
export function queryOfAddress({ period, from, to, shopIds, channelIds }: Asked) {
  return {
    period,
    from,
    to,
    shopIds: shopIds?.join(','),
    channelIds: channelIds?.join(','),
  }
}

/** What is asked when the sessions of one row of a breakdown lie open. */
export function questionOfRow(asked: Asked, breakdown: Breakdown, row: string | undefined) {
  if (row === undefined) return queryOfAddress(asked)
  switch (breakdown) {
    case 'none':
      return queryOfAddress(asked)
    case 'shop':
      return queryOfAddress({ ...asked, shopIds: [row] })
    case 'channel':
      return queryOfAddress({ ...asked, channelIds: [row] })
    case 'day':
      return queryOfAddress({ ...asked, period: 'range', from: row, to: row })
    case 'credit':
      return { ...queryOfAddress(asked), credit: row }
    case 'hour':
      return { ...queryOfAddress(asked), hour: row }
  }
}
