export type { Holiday, Instant, Interval, Schedule, WeekdayInterval } from './schedule.ts'
