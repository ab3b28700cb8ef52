/** What the platform lists of a day and its edges, against what is kept here. */
export type DayLists = {
  /** Ids the platform dates within the day. */
  readonly listed: readonly string[]
  /** Those, and those of the minutes around midnight, where the two clocks may disagree. */
  readonly listedAround: ReadonlySet<string>
  /** Of the listed, those that we know, whenever we date them. */
  readonly known: ReadonlySet<string>
  /** Ours of the day; null for one that the platform gave no id. */
  readonly kept: readonly (string | null)[]
}

export type DayProof = {
  readonly listed: number
  readonly kept: number
  readonly missing: number
  readonly twice: number
}

/** missing: theirs without ours. twice: ours without theirs, which is what a message kept a second time would be. */
export function compareDay({ listed, listedAround, known, kept }: DayLists): DayProof {
  return {
    listed: listed.length,
    kept: kept.length,
    missing: listed.filter((id) => !known.has(id)).length,
    twice: kept.filter((id) => id === null || !listedAround.has(id)).length,
  }
}
