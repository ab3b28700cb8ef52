const lookEveryMs = 50

/** Waits for what `look` finds, and says in the failure what was waited for. Null, undefined and false are "not yet". */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  limitMs = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + limitMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`Waited ${limitMs} ms for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
