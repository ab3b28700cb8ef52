import type { ChatSession } from './store/chat-model.ts'

const day = 86_400

/**
 * The platform's four figures, by the definitions on the page of the call (202407): sessions begun in the range; of
 * those not begun in vacation mode, the share first answered within 24 h, automation included; the mean first response
 * in minutes; and of the sessions *rated* in the range, the share with 4 or 5 stars.
 * @param from seconds, inclusive
 * @param until seconds, exclusive
 */
export function performanceOf(sessions: readonly ChatSession[], from: number, until: number) {
  const inside = (at: number | null) => at !== null && at >= from && at < until
  const begun = sessions.filter((one) => inside(one.beganAt))
  const judged = begun.filter((one) => !one.inVacation)
  const waits = begun.flatMap((one) =>
    one.firstResponseAt === null ? [] : one.firstResponseAt - one.beganAt,
  )
  const inTime = judged.filter(
    (one) => one.firstResponseAt !== null && one.firstResponseAt - one.beganAt <= day,
  )
  const rated = sessions.filter((one) => inside(one.ratedAt))
  const content = rated.filter((one) => one.rating !== null && one.rating >= 4)
  return {
    support_session_count: begun.length,
    response_percentage: percentage(inTime.length, judged.length),
    response_time_mins: (waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length) / 60).toFixed(
      1,
    ),
    satisfaction_percentage: percentage(content.length, rated.length),
  }
}

const percentage = (part: number, whole: number): string =>
  (whole === 0 ? 0 : (100 * part) / whole).toFixed(1)
