import { Preferences } from '@quaydesk/contract'
import { z } from 'zod'

/** What is kept of a member's preferences: only what he chose, so that a better default reaches everyone else. */
export type KeptPreferences = { readonly [key in keyof Preferences]?: Preferences[key] }

const KeptShape = z.strictObject(Preferences.shape).partial()

const defaults: Preferences = {
  locale: 'en',
  theme: 'system',
  enterSends: false,
  languages: [],
  sound: true,
  notices: false,
}

/** The whole of a member's preferences; one that came later than his choice has its default. */
export function preferencesFrom(kept: unknown): Preferences {
  return { ...defaults, ...chosen(KeptShape.parse(kept)) }
}

export function changePreferences(kept: unknown, change: z.infer<typeof KeptShape>): KeptPreferences {
  return { ...chosen(KeptShape.parse(kept)), ...chosen(change) }
}

function chosen(preferences: z.infer<typeof KeptShape>): KeptPreferences {
  return Object.fromEntries(Object.entries(preferences).filter(([, value]) => value !== undefined))
}
