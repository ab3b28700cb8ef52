import type { Instant, Schedule } from '../../accounts/business-time/index.ts'

type Vacation = { readonly from: Instant; readonly until: Instant | null }

/** What a session keeps of its shop's settings, as in force when it started. */
export type KeptSettings = {
  readonly schedule: Schedule
  /** First response target in business time; the product's default is 5 minutes. */
  readonly targetMs: number
  /** Silence after which a session closes; the product's default is 24 hours. */
  readonly silenceMs: number
}

export type SessionSettings = KeptSettings & { readonly vacations: readonly Vacation[] }

/** The shop's settings as in force at an instant. */
export type SettingsAt = (at: Instant) => SessionSettings
