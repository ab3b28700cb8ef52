import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

export type SnoozePreset = 'hour' | 'threeHours' | 'tomorrow' | 'monday'
export const snoozePresets: readonly SnoozePreset[] = ['hour', 'threeHours', 'tomorrow', 'monday']

const hourMs = 60 * 60_000
const morning = '09:00'
const monday = 1

/** When a conversation comes back, as an instant. Days and mornings are those of the shop's zone. */
export function snoozeEnd(preset: SnoozePreset, now: number, timeZone: string): string {
  if (preset === 'hour') return new Date(now + hourMs).toISOString()
  if (preset === 'threeHours') return new Date(now + 3 * hourMs).toISOString()
  // Days are counted on the calendar alone, so that one of 23 or 25 hours is one day like any other.
  const today = dayjs.utc(dayjs(now).tz(timeZone).format('YYYY-MM-DD'))
  const ahead = preset === 'tomorrow' ? 1 : (monday - today.day() + 7) % 7 || 7
  const day = today.add(ahead, 'day').format('YYYY-MM-DD')
  return dayjs.tz(`${day} ${morning}`, timeZone).toISOString()
}
