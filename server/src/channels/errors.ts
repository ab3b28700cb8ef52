/**
 * The six ways in which sending can fail. A channel's client sorts every failure of its platform into one of them, by codes and
 * never by texts; the core alone decides what follows.
 */
abstract class ChannelError extends Error {
  /** Kept with the message and shown to the agent. */
  abstract readonly failure: string

  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

/** The platform wants us to slow down. */
export class RateLimited extends ChannelError {
  readonly failure = 'rate-limited'
  readonly retryAfterSeconds: number

  constructor({ retryAfterSeconds }: { retryAfterSeconds: number }) {
    super(`The platform asks to wait ${retryAfterSeconds} s.`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The account is no longer connected: token expired or withdrawn. */
export class Unauthorised extends ChannelError {
  readonly failure = 'unauthorised'
}

/** The platform lets nobody write to this buyer any more or not yet. */
export class WindowClosed extends ChannelError {
  readonly failure = 'window-closed'
}

/** The platform refuses this message for good. */
export class Rejected extends ChannelError {
  readonly failure: string

  constructor({ reason }: { reason: string }) {
    super(`The platform refuses the message: ${reason}`)
    this.failure = reason
  }
}

/** Surely not taken: may be sent again. */
export class Unreachable extends ChannelError {
  readonly failure = 'unreachable'
}

/** Perhaps taken: is asked about, never blindly sent again. */
export class Unconfirmed extends ChannelError {
  readonly failure = 'unconfirmed'
}
