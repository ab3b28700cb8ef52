const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** As short as it is told apart: 45 s, 12 min 5 s, 3 h 20 min. */
export function sayDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (milliseconds < hourMs) return `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export const sayShare = (share: number | null): string =>
  share === null ? 'no data' : `${(share * 100).toFixed(1)} %`
