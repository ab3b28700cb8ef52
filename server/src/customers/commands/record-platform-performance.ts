import type { Tx } from '../../platform/db/index.ts'
import type { PlatformPerformanceFact } from '../facts.ts'
import { newestOf } from '../newest.ts'
import { type PerformanceColumns, upsertPerformance } from '../queries/platform-performance.ts'
import { channelColumns } from '../reading-columns.ts'
import { instant } from '../stored-values.ts'

/** Keeps the platform's own figures of a channel's days; read again, a day's latest figures stand. */
export async function recordPlatformPerformance(
  tx: Tx,
  facts: readonly PlatformPerformanceFact[],
): Promise<void> {
  if (facts.length === 0) return
  const days = newestOf(facts.map((fact) => ({ ...fact, externalId: fact.day, updatedAt: fact.readAt })))
  await tx.run(upsertPerformance({ days: days.map(columnsOf) }))
}

const columnsOf = (fact: PlatformPerformanceFact): PerformanceColumns => ({
  ...channelColumns(fact),
  day: fact.day,
  sessions: fact.sessions,
  response_percentage: fact.responsePercentage,
  response_minutes: fact.responseMinutes,
  satisfaction_percentage: fact.satisfactionPercentage,
  conversion_percentage: fact.conversionPercentage,
  currency: fact.guidedSales?.currency ?? null,
  guided_sales: fact.guidedSales?.amount ?? null,
  read_at: instant(fact.readAt),
})
