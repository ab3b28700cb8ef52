import type { Clock } from '../../core/clock.ts'

/** The time that a busy day plays at: the stand-in's own, or faster from the moment at which that was asked for. */
export type PlayedClock = {
  now(): number
  /** When the stand-in's clock stands at a moment of the played one. */
  clockAt(played: number): number
  readonly speed: number
  setSpeed(speed: number): void
}

export function createPlayedClock(clock: Clock, speed: number): PlayedClock {
  let anchor = { clock: clock.now(), played: clock.now(), speed }
  const now = () => anchor.played + (clock.now() - anchor.clock) * anchor.speed
  return {
    now,
    clockAt: (played) => anchor.clock + Math.max(0, played - anchor.played) / anchor.speed,
    get speed() {
      return anchor.speed
    },
    setSpeed(wanted) {
      anchor = { clock: clock.now(), played: now(), speed: wanted }
    },
  }
}
