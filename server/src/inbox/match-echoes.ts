import { isSameSaid, type Said } from './same-said.ts'

/** A message of ours of which the platform has told nothing yet. */
export type Uncertain = Said & {
  readonly id: string
  readonly queuedAt: Date
}

/** A message that the platform shows as the seller's; `at` is the platform's time in ms. */
export type SellersMessage = { readonly at: number; readonly content: Said }

/** By how much two clocks, one of which counts in seconds, may differ. */
const clocksDifferMs = 60_000

/** Whether it was said late enough to be that message: what is older than our words, as the past that is fetched, only repeats them. */
export const maybeEchoOf = ({ queuedAt }: Uncertain, { at }: SellersMessage): boolean =>
  at >= queuedAt.getTime() - clocksDifferMs

/**
 * Which message of ours one is that comes back from the platform. Of pictures only the kind can be compared, for the platform gives
 * them names of its own; of one conversation only one message is on its way at a time, so that is enough.
 */
export function echoOf<T extends Uncertain>(uncertain: readonly T[], message: SellersMessage): T | null {
  return uncertain.find((ours) => maybeEchoOf(ours, message) && isSameSaid(ours, message.content)) ?? null
}
