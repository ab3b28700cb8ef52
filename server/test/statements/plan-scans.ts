export type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly PlanNode[]
}

/** Where a plan reads a table: by which indexes, and the columns it looks up in them; none: it reads all rows. */
export type Scan = {
  readonly table: string
  readonly indexes: readonly string[]
  readonly lookedUp: readonly string[]
}

export function scansOf(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  const table = node['Relation Name']
  if (table === undefined || !node['Node Type'].endsWith('Scan')) return below
  const nodes = indexNodes(node)
  return [
    ...below,
    {
      table,
      indexes: nodes.flatMap((one) => one['Index Name'] ?? []),
      lookedUp: nodes.flatMap((one) => comparedColumns(one['Index Cond'] ?? '')),
    },
  ]
}

/** A bitmap's look-ups stand in the nodes below it. */
function indexNodes(node: PlanNode): PlanNode[] {
  const isBitmap = node['Node Type'].startsWith('Bitmap')
  return isBitmap ? [node, ...(node.Plans ?? []).flatMap(indexNodes)] : [node]
}

const comparedColumn = /\(?\b([A-Za-z_]+)\b"?\)? (?:[=<>@&]+|IS) /g

function comparedColumns(condition: string): string[] {
  return [...condition.matchAll(comparedColumn)].map(([, column]) => column ?? '')
}
