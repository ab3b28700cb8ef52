import type { Page } from 'playwright-core'

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

/**
 * What the page's scripts and its document hold after all that nobody holds was let go, in bytes. Without what the
 * engine compiled: that grows by a tenth while a page gets warm, and is the engine's own.
 */
export async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return sumOf(JSON.parse(chunks.join('')) as Snapshot)
}

function sumOf({ snapshot, nodes }: Snapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const code = types[0].indexOf('code')
  const typeAt = fields.indexOf('type')
  const sizeAt = fields.indexOf('self_size')
  let sum = 0
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + typeAt] !== code) sum += nodes[node + sizeAt] ?? 0
  return sum
}
