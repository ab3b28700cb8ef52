export { deadline, elapsed, isOpen, nextOpening } from './business-time.ts'
export type { Holiday, Instant, Interval, Schedule, WeekdayInterval } from './schedule.ts'
