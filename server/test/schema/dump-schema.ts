import type { TestDatabase } from '../database.ts'
import * as catalog from './catalog-queries.ts'

type Line = { readonly relation: string; readonly line: string }
type Table = Line & {
  readonly options: string | null
  readonly hasPolicies: boolean
  readonly bindsOwner: boolean
  readonly partitionKey: string | null
}

/** The schema as SQL for people to read and to compare: the same on every version, whatever wrote it. */
export async function dumpSchema(db: TestDatabase): Promise<string> {
  const read = <Row extends Line>(query: string) => db.owner<Row>(query)
  const of = (lines: Line[], { relation }: Line) => lines.filter((line) => line.relation === relation)
  const [columns, constraints, indexes, triggers, policies] = await Promise.all(
    [catalog.columns, catalog.constraints, catalog.indexes, catalog.triggers, catalog.policies].map((query) =>
      read(query),
    ),
  )
  if (!columns || !constraints || !indexes || !triggers || !policies)
    throw new Error('The catalog has no answer.')

  const tables = (await read<Table>(catalog.tables)).map((table) =>
    [
      createTable(table, [...of(columns, table), ...of(constraints, table)]),
      ...[...of(indexes, table), ...of(triggers, table)].map(statement),
      ...(table.hasPolicies ? [`alter table ${table.relation} enable row level security;`] : []),
      ...(table.bindsOwner ? [`alter table ${table.relation} force row level security;`] : []),
      ...of(policies, table).map(statement),
    ].join('\n'),
  )
  const sections = [
    (await read(catalog.schemas)).map(statement),
    (await read(catalog.functions)).map(statement),
    tables,
    (await read(catalog.views)).map(statement),
    [(await read(catalog.grants)).map(statement).join('\n')],
  ]
  return `${heading}\n\n${withPlaceholders(sections.flat().join('\n\n'), db)}\n`
}

const heading = [
  '-- The schema after all migrations, for reading. Written by `npm run schema -w server`, checked by a test;',
  '-- a change of it is made in a new file of migrations/.',
].join('\n')

function createTable({ line, options, partitionKey }: Table, parts: Line[]): string {
  const body = parts.map((part) => `  ${part.line}`).join(',\n')
  const storage = options === null ? '' : ` with (${options.slice(1, -1)})`
  return `${line} (\n${body}\n)${partitionKey === null ? '' : ` partition by ${partitionKey}`}${storage};`
}

const statement = ({ line }: Line) => `${line.trimEnd().replace(/;$/, '')};`

/** The names of the roles differ from database to database; migrations write them in this way, too. */
function withPlaceholders(text: string, { roles }: TestDatabase): string {
  return text.replaceAll(roles.users, ':"users_role"').replaceAll(roles.worker, ':"worker_role"')
}
