/**
 * The conversation above (-1) or below (1) the open one. If that has left the list, `lastPlace` is where it
 * stood: what moved into its place is the next. Null at the ends.
 */
export function neighbour(
  ids: readonly string[],
  openId: string | null,
  lastPlace: number,
  step: 1 | -1,
): string | null {
  if (openId === null) return ids[0] ?? null
  const place = ids.indexOf(openId)
  if (place !== -1) return ids[place + step] ?? null
  return ids[step === 1 ? Math.min(lastPlace, ids.length - 1) : lastPlace - 1] ?? null
}
