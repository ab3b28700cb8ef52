import type { Chance } from './chance.ts'

/** What a question can be about, in the words of the busy day. */
type Kind =
  | 'ship-when'
  | 'return'
  | 'size'
  | 'wordless'
  | 'follow-up'
  | 'coupon'
  | 'complaint'
  | 'parcel-where'
  | 'small-talk'
  | 'other'

type Skill = {
  /** What an agent looks up in the seller's tools before typing. */
  readonly lookUpSeconds: number
  /** How often a trained person is right at once. */
  readonly rightShare: number
  readonly right: string
  readonly wrong: string
}

/** Assumptions, not measurements; docs/simulation.md says so. */
const skills: Readonly<Record<Kind, Skill>> = {
  'ship-when': {
    lookUpSeconds: 60,
    rightShare: 0.92,
    right:
      'Thank you for your order! It is being packed and ships within 2 business days. You will get the tracking number as soon as the carrier has it.',
    wrong: 'Thank you for your order! Everything is fine with it, please have a look at its page.',
  },
  return: {
    lookUpSeconds: 90,
    rightShare: 0.9,
    right:
      'Of course. You can return it within 30 days: please open the order and choose return, the label is free. We refund you once it is back with us.',
    wrong: 'Please have a look at the policy on the page of the product, it is all written there.',
  },
  size: {
    lookUpSeconds: 75,
    rightShare: 0.88,
    right: 'It runs true to size. If you are between two, take the larger one for a relaxed fit.',
    wrong: 'All our sizes are listed on the page of the product.',
  },
  wordless: {
    lookUpSeconds: 30,
    rightShare: 0.95,
    right: 'Thank you for writing! Is it about this product, and how can we help you with it?',
    wrong: 'Thank you.',
  },
  'follow-up': {
    lookUpSeconds: 60,
    rightShare: 0.95,
    right: 'Thank you for asking again. I have looked at your order, all is on its way as I wrote.',
    wrong: 'Please see above.',
  },
  coupon: {
    lookUpSeconds: 30,
    rightShare: 0.95,
    right:
      'Yes, there is a coupon in our shop right now: tap it on the page of the shop and it comes off at checkout.',
    wrong: 'Our prices are on the page of each product.',
  },
  complaint: {
    lookUpSeconds: 150,
    rightShare: 0.8,
    right:
      'I am very sorry about that, this is not how it should have come. Please send us a photo: we replace it or give you a full refund, whichever you prefer.',
    wrong: 'This should not happen. Thank you for telling us about it.',
  },
  'parcel-where': {
    lookUpSeconds: 90,
    rightShare: 0.92,
    right:
      'Your parcel is with the carrier and in transit. It should be delivered within 3 days; the tracking page in your order shows each step.',
    wrong: 'Please ask the people who bring it to you.',
  },
  'small-talk': {
    lookUpSeconds: 5,
    rightShare: 1,
    right: 'Thank you, have a lovely day!',
    wrong: 'Thank you.',
  },
  other: {
    lookUpSeconds: 60,
    rightShare: 0.9,
    right: 'Thank you for your question. I have asked our warehouse: yes, we can do that for you.',
    wrong: 'Thank you for your question.',
  },
}

export type Answer = { readonly text: string; readonly lookUpMs: number }

/** @param kind of a busy day; what it doesn't know is other */
export function chooseAnswer(kind: string, chance: Chance): Answer {
  const known = Object.entries(skills).find(([name]) => name === kind)?.[1]
  const { lookUpSeconds, rightShare, right, wrong } = known ?? skills.other
  return { text: chance() < rightShare ? right : wrong, lookUpMs: lookUpSeconds * 1_000 }
}
