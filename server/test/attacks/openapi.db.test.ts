import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WholeDesk, wholeDesk } from './whole-desk.ts'

type Schema = { readonly [key: string]: unknown }
type Operation = {
  readonly summary?: string
  readonly tags?: string[]
  readonly parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  readonly requestBody?: { content: Record<string, { schema?: Schema }> }
  readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
type Description = {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

/** Their address says everything. */
const readNoBody = [
  'POST /api/channel-apps/{id}/authorization-links',
  'POST /api/channels/{id}/proofs',
  'POST /api/messages/{id}/files',
  'POST /api/messages/{id}/retry',
  'PUT /api/conversations/{id}/closure',
  'PUT /api/conversations/{id}/tags/{tagId}',
]

let desk: WholeDesk
let description: Description
let operations: (readonly [string, Operation])[]

beforeAll(async () => {
  desk = await wholeDesk()
  const { json } = await desk.caller().ask('GET', '/api/openapi.json')
  description = json as Description
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  )
})

afterAll(() => desk.stop())

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(description.openapi).toMatch(/^3\.1\./)
    expect(operations.length).toBeGreaterThan(50)
  })

  it('says of every address what it is for, what it takes and what it answers', () => {
    for (const [route, operation] of operations) {
      expect(operation.summary, route).toMatch(/^[A-Z]/)
      expect(operation.tags, route).toHaveLength(1)
      const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? []
      expect(declared.map(({ name }) => name).toSorted(), route).toEqual(named.toSorted())
      for (const { required, schema } of declared) {
        expect(required, route).toBe(true)
        expect(schema, route).toHaveProperty('type')
      }
      if (route.endsWith('/live')) continue
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      expect(
        good.map(([status]) => status).filter((status) => status !== '206'),
        route,
      ).toHaveLength(1)
      for (const [status, { content }] of good)
        if (status !== '204' && status !== '202')
          expect(Object.values(content ?? {})[0]?.schema, `${route} ${status}`).toBeDefined()
      if (/^(PATCH)/.test(route)) expect(operation.requestBody, route).toBeDefined()
    }
  })

  it('says of every address in which shape it refuses', () => {
    for (const [route, { responses }] of operations) {
      const schema = responses.default?.content?.['application/json']?.schema
      expect(schema, route).toMatchObject({ required: ['code', 'message', 'details'] })
    }
  })

  it('says which addresses need a signed-in member, and with which permission', () => {
    const of = (route: string) => operations.find(([name]) => name === route)?.[1]
    expect(of('POST /api/session')).not.toHaveProperty('security')
    expect(of('GET /api/me')).toMatchObject({ security: [{ signIn: [] }] })
    expect(of('POST /api/shops')).toMatchObject({
      security: [{ signIn: [] }],
      description: 'Needs the permission shops.manage.',
    })
    expect(Object.keys(of('GET /api/figures.csv')?.responses['200']?.content ?? {})).toEqual(['text/csv'])
  })

  it('names what is sent to every address that reads a body', () => {
    const bodiless = operations.filter(
      ([route, { requestBody }]) => /^(POST|PUT|PATCH)/.test(route) && requestBody === undefined,
    )
    expect(bodiless.map(([route]) => route).toSorted()).toEqual(readNoBody)
    for (const [route, { requestBody }] of operations)
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        expect(schema, route).toHaveProperty('type')
  })

  it('says how a file is sent up', () => {
    const bodyOf = (route: string) =>
      Object.entries(operations.find(([name]) => name === route)?.[1].requestBody?.content ?? {})
    const bytes = { type: 'string', contentMediaType: 'application/octet-stream' }
    expect(bodyOf('POST /api/files')).toEqual([
      ['multipart/form-data', { schema: expect.objectContaining({ properties: { file: bytes } }) }],
    ])
    expect(bodyOf('POST /chat/{channelId}/files')).toEqual([
      ['*/*', { schema: expect.objectContaining(bytes) }],
    ])
  })

  it('takes no field that it does not name', () => {
    for (const [route, { requestBody }] of operations) {
      const { 'application/json': json, 'multipart/form-data': form } = requestBody?.content ?? {}
      const schema = (json ?? form)?.schema
      if (schema) expect(schema, route).toMatchObject({ additionalProperties: false })
    }
  })

  it('refers to nothing that is not in it', () => {
    const text = JSON.stringify(description)
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]*)"/g)) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((node, key) => (node as Schema | undefined)?.[key], description)
      expect(found, pointer).toBeDefined()
    }
  })

  it('names every address that desk and widget call', async () => {
    const called = [...(await callsIn('../../../desk/src/')), ...(await callsIn('../../../widget/src/'))]
    expect(called.length).toBeGreaterThan(25)
    const patterns = Object.keys(description.paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    )
    for (const call of called)
      expect(
        patterns.some((pattern) => pattern.test(call)),
        call,
      ).toBe(true)
  })
})

/** The addresses that stand as texts in a program's sources; what is put in at run time is one segment each. */
async function callsIn(folder: string): Promise<string[]> {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  const files = (await readdir(root, { recursive: true })).filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  const sources = await Promise.all(files.map((file) => readFile(`${root}${file}`, 'utf8')))
  const quoted = /['`](\/(?:api|chat)\/[^'`]*)['`]/g
  const texts = sources.flatMap((source) => [...source.matchAll(quoted)].map(([, text = '']) => text))
  return [...new Set(texts.map((text) => text.replaceAll(/\$\{[^}]*\}/g, 'x').split('?')[0] ?? ''))]
}
