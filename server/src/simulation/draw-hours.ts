import { hourlyProfile } from './hourly-profile.ts'
import type { SimulationOptions } from './options.ts'
import type { Outcome } from './run-simulation.ts'
import { sayDuration } from './say-figure.ts'

const [width, height, left, top, bottom] = [760, 360, 44, 52, 300] as const
const step = (width - 2 * left) / 24

/** The day's profile as an SVG: bars for what comes in, a line for how long buyers wait. */
export function drawHours(
  { hours, timeZone }: Outcome,
  { days, messages, shifts }: SimulationOptions,
): string {
  const profile = hourlyProfile(hours, timeZone)
  const most = Math.max(1, ...profile.map(({ messagesIn }) => messagesIn / days))
  const longest = Math.max(1, ...profile.map(({ customerWaitMs }) => customerWaitMs ?? 0))
  const heightOf = (share: number) => share * (bottom - top)
  const bars = profile.map(({ hour, messagesIn }) => {
    const tall = heightOf(messagesIn / days / most)
    const x = left + hour * step
    return `<rect x="${(x + 3).toFixed(1)}" y="${(bottom - tall).toFixed(1)}" width="${(step - 6).toFixed(1)}" height="${tall.toFixed(1)}" fill="#9fb8d9"/><text x="${(x + step / 2).toFixed(1)}" y="${bottom + 16}" text-anchor="middle">${hour}</text>`
  })
  const line = profile.flatMap(({ hour, customerWaitMs }) =>
    customerWaitMs === null
      ? []
      : [
          `${(left + (hour + 0.5) * step).toFixed(1)},${(bottom - heightOf(customerWaitMs / longest)).toFixed(1)}`,
        ],
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#333">
<title>Messages in and customer wait by hour of the day</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="20" font-size="14">${days} day(s), ${messages} messages a day, shifts ${shifts.join(', ') || 'none'}</text>
<text x="${left}" y="38">Bars: messages in per hour, at most ${most.toFixed(1)} a day. Line: customer wait by hour of the question, at most ${sayDuration(longest)}.</text>
${bars.join('\n')}
<polyline points="${line.join(' ')}" fill="none" stroke="#b3402e" stroke-width="2"/>
<line x1="${left}" y1="${bottom}" x2="${width - left}" y2="${bottom}" stroke="#333"/>
<text x="${left}" y="${bottom + 36}">Local hour (${timeZone})</text>
</svg>
`
}
