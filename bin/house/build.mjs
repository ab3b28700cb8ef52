import { buildPart, stalePartsNow } from './freshness.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

// A process of its own: what the bundlers take in memory ends with it, before the server starts.
await oneAtATime(async () => {
  const stale = await stalePartsNow()
  if (stale.length > 0) console.log(`Building ${stale.map((part) => part.name).join(', ')} …`)
  await Promise.all(stale.map(buildPart))
})
