import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { findRoute } from '../src/core/routing.ts'

type Schema = { readonly [key: string]: unknown }
type Operation = {
  readonly responses: {
    readonly 200: { readonly content: { readonly [type: string]: { readonly schema: Schema } } }
  }
}
export type OfficialCall = { readonly method: string; readonly path: string; readonly operation: Operation }

const require = createRequire(import.meta.url)

/** The OpenAPI documents inside the platform's own toolkit, by the first part of the path. */
const folder = join(
  dirname(require.resolve('@tts-open-toolkit/cli/package.json')),
  'skills/tts-openapi-guide/references/oas/paths',
)

export const officialCategories = (): string[] =>
  readdirSync(folder)
    .map((file) => file.replace('.json', ''))
    .sort()

const read = new Map<string, OfficialCall[]>()

/** What the official document of a category describes. */
export function officialCalls(category: string): OfficialCall[] {
  const calls = read.get(category) ?? readCalls(category)
  read.set(category, calls)
  return calls
}

function readCalls(category: string): OfficialCall[] {
  const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
    readFileSync(join(folder, `${category}.json`), 'utf8'),
  )
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
ajv.addFormat('int32', {
  type: 'number',
  validate: (n: number) => Number.isInteger(n) && Math.abs(n) < 2 ** 31,
})
ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger })

/**
 * What is wrong with an answer, by the official description of the call; empty when nothing is. The documents name no
 * required fields and forbid none, so a field they don't know counts as wrong here.
 * @param known fields beyond the documents, as `data.conversations.cur_session`
 */
export function shapeErrors(
  method: string,
  path: string,
  answer: unknown,
  known: readonly string[] = [],
): string[] {
  const found = findRoute(officialCalls(path.split('/')[1] ?? ''), method, path)
  if (typeof found === 'string') return [`${method} ${path} stands in no official document`]
  const schema = found.route.operation.responses[200].content['application/json']?.schema
  if (!schema) return [`${method} ${path} has no described answer`]
  const validate = ajv.compile(closed(schema, '', known))
  return validate(answer)
    ? []
    : (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      )
}

/** The same schema, allowing no other fields than it names and `known` ones. */
function closed(schema: Schema, place: string, known: readonly string[]): Schema {
  const { properties, items } = schema
  const inside = (name: string) => (place === '' ? name : `${place}.${name}`)
  if (isSchema(items)) return { ...schema, items: closed(items, place, known) }
  if (!isSchema(properties)) return schema
  const extra = known.filter((one) => one.slice(0, one.lastIndexOf('.')) === place)
  return {
    ...schema,
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(extra.map((one) => [one.slice(one.lastIndexOf('.') + 1), true])),
      ...Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [
          name,
          isSchema(value) ? closed(value, inside(name), known) : value,
        ]),
      ),
    },
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
