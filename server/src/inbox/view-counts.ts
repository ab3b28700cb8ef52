import type { ViewCounts } from '@quaydesk/contract'
import type { CountRow } from './queries/list-conversations.ts'

/** Adds up what is counted per shop and channel; shops and channels count their open conversations. */
export function sumCounts(rows: readonly CountRow[]): ViewCounts {
  const total = (of: (row: CountRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const openBy = (key: 'shopId' | 'channelId') => {
    const sums: Record<string, number> = {}
    for (const row of rows) sums[row[key]] = (sums[row[key]] ?? 0) + row.open
    return sums
  }
  return {
    mine: total((row) => row.mine),
    unassigned: total((row) => row.unassigned),
    waiting: total((row) => row.waiting),
    all: total((row) => row.open),
    snoozed: total((row) => row.snoozed),
    shops: openBy('shopId'),
    channels: openBy('channelId'),
  }
}
