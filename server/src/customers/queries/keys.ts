/** Things of platforms, column by column. */
export type Keys = {
  readonly organizationIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly externalIds: readonly string[]
}

export const keysOf = (
  things: readonly {
    readonly organizationId: string
    readonly channelId: string
    readonly externalId: string
  }[],
): Keys => ({
  organizationIds: things.map(({ organizationId }) => organizationId),
  channelIds: things.map(({ channelId }) => channelId),
  externalIds: things.map(({ externalId }) => externalId),
})

/** A row that a reading was written to, or that stood there before. */
export type Written = {
  readonly organizationId: string
  readonly channelId: string
  readonly externalId: string
  readonly id: string
  readonly digest: string
}
