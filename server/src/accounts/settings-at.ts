import { ShopSettings } from '@quaydesk/contract'
import { z } from 'zod'
import type { Instant, Schedule } from './business-time/index.ts'

/** What a row of `shop_settings` holds. The time zone stands in it because hours mean nothing without it. */
export const KeptShopSettings = ShopSettings.extend({ timeZone: z.string() })
export type KeptShopSettings = z.infer<typeof KeptShopSettings>

/** A shop's settings as a session needs them: durations in ms, instants as numbers. */
export type SettingsInForce = {
  readonly schedule: Schedule
  readonly targetMs: number
  readonly silenceMs: number
  readonly vacations: readonly { readonly from: Instant; readonly until: Instant | null }[]
  /** Text per language; no entry = no goodbye. */
  readonly goodbye: Readonly<Record<string, string>>
}

export type SettingsVersion = { readonly validFrom: Instant; readonly settings: SettingsInForce }

const minute = 60_000
const hour = 60 * minute

export function inForce(kept: KeptShopSettings): SettingsInForce {
  return {
    schedule: { timeZone: kept.timeZone, weekly: kept.hours, holidays: kept.holidays },
    targetMs: kept.firstResponseTargetMinutes * minute,
    silenceMs: kept.silenceHours * hour,
    vacations: kept.vacations.map(({ from, until }) => ({
      from: Date.parse(from),
      until: until === null ? null : Date.parse(until),
    })),
    goodbye: kept.goodbye,
  }
}

/**
 * The version in force at an instant. What happened before the shop was made here (an imported history) is judged by
 * its first settings, because those are the best that is known.
 * @param versions of one shop, oldest first, at least one
 */
export function settingsAt(versions: readonly SettingsVersion[], at: Instant): SettingsInForce {
  const version = versions.findLast(({ validFrom }) => validFrom <= at) ?? versions[0]
  if (version === undefined)
    throw new Error('A shop without settings: its first version is written with the shop.')
  return version.settings
}
