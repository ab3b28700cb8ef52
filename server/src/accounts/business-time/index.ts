export { deadline, elapsed } from './business-time.ts'
export type { Instant, Interval, Schedule } from './schedule.ts'
