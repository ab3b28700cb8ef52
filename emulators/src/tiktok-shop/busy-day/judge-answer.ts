import type { Kind, Language } from './kinds.ts'
import { marks } from './marks.ts'
import type { Truth } from './truth.ts'
import { datesIn } from './written-dates.ts'

export type Heard = { readonly type: string; readonly text: string }

/** `holding` is "one moment": no answer yet. */
export type Verdict = 'right' | 'wrong' | 'holding'

const day = 86_400

/**
 * How a buyer takes what he was told, by simple marks: does it hold what he asked for, and if it names a date or a
 * number, is it that of his order? No substitute for a reader, but the same for every desk that is tried.
 * @param now seconds since 1970
 */
export function judgeAnswer(
  kind: Kind,
  language: Language,
  truth: Truth,
  heard: readonly Heard[],
  now: number,
): Verdict {
  const text = heard.map((one) => one.text).join('\n')
  const has = (mark: keyof (typeof marks)['en']) =>
    marks[language][mark].test(text) || marks.en[mark].test(text)
  const card = (type: string) => heard.some((one) => one.type === type)
  if (rightMarks[kind]({ text, has, card, truth, now })) return 'right'
  return has('holding') ? 'holding' : 'wrong'
}

type Ear = {
  readonly text: string
  readonly has: (mark: keyof (typeof marks)['en']) => boolean
  readonly card: (type: string) => boolean
  readonly truth: Truth
  readonly now: number
}

const namesTracking = ({ text, truth }: Ear) =>
  truth.trackingNumber !== null && text.replaceAll(' ', '').includes(truth.trackingNumber)

/** A date must lie between now and two days past the promise; a weekday or a span is taken at its word. */
function saysWhenItShips(ear: Ear): boolean {
  const { shipBy } = ear.truth
  const dates = datesIn(ear.text, ear.now)
  if (dates.length === 0 || shipBy === null) return ear.has('when')
  return dates.some((at) => at >= ear.now - day && at <= Math.max(shipBy, ear.now) + 2 * day)
}

function namesSize({ text, truth }: Ear): boolean {
  const named = truth.sizes.some((size) =>
    new RegExp(
      `(^|[^\\p{L}\\p{N}])${size.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}($|[^\\p{L}\\p{N}])`,
      'u',
    ).test(text),
  )
  return (
    named ||
    /\d\s*(cm|inch|in\b|"|″|センチ)/i.test(text) ||
    /true to size|fällt normal aus|runs (small|large|big)/i.test(text)
  )
}

const asksBackOrHelps = (ear: Ear) =>
  /[?？]/.test(ear.text) ||
  ear.has('sorry') ||
  ear.has('remedy') ||
  ear.has('underWay') ||
  ear.has('returning')

const rightMarks: Readonly<Record<Kind, (ear: Ear) => boolean>> = {
  'ship-when': (ear) => saysWhenItShips(ear) || namesTracking(ear),
  return: (ear) => ear.has('returning') || ear.card('RETURN_REFUND_CARD'),
  size: namesSize,
  wordless: asksBackOrHelps,
  'follow-up': (ear) => !ear.has('holding') && ear.text.trim() !== '',
  coupon: (ear) => ear.card('COUPON_CARD') || ear.has('discount'),
  complaint: (ear) => ear.has('sorry') && ear.has('remedy'),
  'parcel-where': (ear) =>
    namesTracking(ear) ||
    ear.card('LOGISTICS_CARD') ||
    (ear.has('underWay') && (ear.has('when') || datesIn(ear.text, ear.now).length > 0)),
  'small-talk': (ear) => !ear.has('holding'),
  other: (ear) => !ear.has('holding') && ear.text.trim() !== '',
}
