import type { WantedPull } from '../contract.ts'

const dayMs = 24 * 60 * 60_000
/** Between two fetches of one channel's past: its answers share the platform's patience. */
const apartMs = 2_000
const daysBefore = 28

type Wanted = Omit<WantedPull, 'kind'>

const dayBefore = (now: number, days: number) => new Date(now - days * dayMs).toISOString().slice(0, 10)

/** The platform's own figures and the reviews of yesterday, once more those of the day before, which platforms go on correcting; and what is on sale. */
export const dailyPulls = (now: number): Wanted[] => [
  { subject: 'products', externalId: 'first' },
  ...[1, 2].flatMap((days): Wanted[] => [
    { subject: 'performance', externalId: dayBefore(now, days) },
    { subject: 'reviews', externalId: dayBefore(now, days) },
  ]),
]

/** For a channel that is new: what is on sale, and four weeks of the platform's own figures and of reviews, newest first. */
export const firstPulls = (now: number): Wanted[] => [
  { subject: 'products', externalId: 'first' },
  ...Array.from({ length: daysBefore }, (_, index): Wanted[] => {
    const externalId = dayBefore(now, index + 1)
    const notBefore = now + index * apartMs
    return [
      { subject: 'performance', externalId, notBefore },
      { subject: 'reviews', externalId, notBefore },
    ]
  }).flat(),
]

/** Asked for when a channel is connected and once more each day, for a seller can remove them and an installation can move. */
export const webhooksPull = (address: string): Wanted => ({ subject: 'webhooks', externalId: address })
