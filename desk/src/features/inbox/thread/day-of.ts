/** The viewer's calendar day. */
export function dayOf(at: string): string {
  const day = new Date(at)
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`
}
