import type { ShopSettings } from '@quaydesk/contract'

/** What a new shop starts with: always open, five minutes to the first answer, a day of silence to the close. */
export const defaultSettings: ShopSettings = {
  hours: [],
  holidays: [],
  vacations: [],
  firstResponseTargetMinutes: 5,
  silenceHours: 24,
  goodbye: {},
}
