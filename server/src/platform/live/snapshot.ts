/**
 * Which transactions were over at an instant, as PostgreSQL writes it (`xmin:xmax:xip,…`): those below `xmin`, and those
 * below `xmax` that `running` doesn't name. Ids of events are given out before the commit, so only this tells what a reader
 * has seen; and a long write elsewhere stands in `running` and holds up nobody.
 */
export type Snapshot = { readonly xmin: string; readonly xmax: string; readonly running: readonly string[] }

const written = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20}(?:,\d{1,20})*)?)$/

/** Null where the text is none. */
export function parseSnapshot(text: string): Snapshot | null {
  const [, xmin, xmax, running] = written.exec(text) ?? []
  if (xmin === undefined || xmax === undefined || running === undefined) return null
  return { xmin, xmax, running: running === '' ? [] : running.split(',') }
}

export const snapshotText = ({ xmin, xmax, running }: Snapshot): string =>
  `${xmin}:${xmax}:${running.join(',')}`

/** Clients keep it as it is; with very many transactions running, only what is below all of them counts as seen. */
const mostRunning = 40

export const forCursor = (snapshot: Snapshot): Snapshot =>
  snapshot.running.length <= mostRunning
    ? snapshot
    : { xmin: snapshot.xmin, xmax: snapshot.xmin, running: [] }
