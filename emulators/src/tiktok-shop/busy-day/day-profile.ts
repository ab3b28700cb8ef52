/**
 * Share of a day's messages by local hour. From 3 to 5 a.m. come 12 %: the nights of a shop whose buyers live
 * elsewhere than its people.
 */
export const hourShares: readonly number[] = [
  0.025, 0.025, 0.025, 0.06, 0.06, 0.03, 0.025, 0.03, 0.035, 0.04, 0.045, 0.045, 0.05, 0.045, 0.045, 0.045,
  0.045, 0.045, 0.045, 0.05, 0.055, 0.055, 0.045, 0.03,
]

/** Hours and their fraction, for a lot from 0 to 1. */
export function hourAt(lot: number): number {
  let passed = 0
  for (const [hour, share] of hourShares.entries()) {
    if (lot < passed + share) return hour + (lot - passed) / share
    passed += share
  }
  return 24 - Number.EPSILON
}
