import type { MetricKey, MetricValue } from '@quaydesk/contract'
import { unitOf } from './definitions.ts'
import { lightOf } from './lights.ts'

/** One group of a breakdown as the database counts it; see queries/figures.ts. */
type Counted = {
  readonly kind: 'total' | 'elapsed' | 'business'
  readonly bucket: number | null
  readonly numerator: number
  readonly denominator: number
  readonly open: number
  readonly sum_ms: number | null
  readonly sum_business_ms: number | null
}

const growth = 1.02

/** The value for all of a logarithmic bucket: at most 1 % from anything in it. Bucket -1 holds answers in no time. */
export function bucketValue(bucket: number): number {
  return bucket < 0 ? 0 : (2 * growth ** bucket) / (growth + 1)
}

/**
 * The smallest bucket that at least `share` of all cases reach.
 * @returns milliseconds; null over nothing
 */
export function percentile(
  buckets: readonly { bucket: number; count: number }[],
  share: number,
): number | null {
  const total = buckets.reduce((sum, { count }) => sum + count, 0)
  let seen = 0
  for (const { bucket, count } of [...buckets].sort((a, b) => a.bucket - b.bucket)) {
    seen += count
    if (seen >= share * total) return bucketValue(bucket)
  }
  return null
}

/** One metric of one row, from the groups that the database counted for it. No groups means that there was nothing. */
export function metricValue(key: MetricKey, groups: readonly Counted[]): MetricValue {
  const total = groups.find(({ kind }) => kind === 'total')
  const numerator = total?.numerator ?? 0
  const denominator = total?.denominator ?? 0
  const open = total?.open ?? 0
  const unit = unitOf[key]
  const base = { key, unit, numerator, open, p50: null, p90: null, business: null }
  switch (unit) {
    case 'count':
      return { ...base, value: numerator, denominator: null, light: null }
    case 'rate': {
      const value = denominator > 0 ? numerator / denominator : null
      return { ...base, value, denominator, light: lightOf(key, value) }
    }
    case 'duration': {
      const elapsed = spread(groups, 'elapsed', total?.sum_ms ?? null, numerator)
      const hasBusiness = groups.some(({ kind }) => kind === 'business')
      return {
        ...base,
        value: elapsed.mean,
        denominator,
        p50: elapsed.p50,
        p90: elapsed.p90,
        business: hasBusiness ? spread(groups, 'business', total?.sum_business_ms ?? null, numerator) : null,
        light: lightOf(key, elapsed.mean),
      }
    }
  }
}

function spread(groups: readonly Counted[], kind: 'elapsed' | 'business', sum: number | null, count: number) {
  const buckets = groups.flatMap((group) =>
    group.kind === kind && group.bucket !== null ? [{ bucket: group.bucket, count: group.numerator }] : [],
  )
  return {
    mean: sum === null || count === 0 ? null : sum / count,
    p50: percentile(buckets, 0.5),
    p90: percentile(buckets, 0.9),
  }
}
