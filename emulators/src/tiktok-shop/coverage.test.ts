import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { officialCalls, officialCategories } from '../../test/official-shapes.ts'
import { apiRoutes } from './api-routes.ts'
import { callTable, categoryOf, categoryTable, controlTable, leftOut, topicTable } from './coverage.ts'

const document = fileURLToPath(new URL('../../../docs/channels/tiktok-shop-stand-in.md', import.meta.url))
const inOfficialDocument = (method: string, path: string) =>
  officialCalls(categoryOf(path)).some((one) => one.method === method && one.path === path)

test('each route is one of the official documents, or says that it is not', () => {
  const unofficial = apiRoutes.filter((route) => !inOfficialDocument(route.method, route.path))
  expect(unofficial.filter((route) => !route.note?.includes('no OpenAPI document'))).toEqual([])
  expect(unofficial.map((route) => route.path)).toHaveLength(4)
})

test('a route that is partial says what is missing', () => {
  expect(apiRoutes.filter((route) => route.support === 'partial' && !route.note)).toEqual([])
})

test('no call is answered twice', () => {
  const calls = apiRoutes.map((route) => `${route.method} ${route.path}`)
  expect(new Set(calls).size).toBe(calls.length)
})

test('of every category all calls are answered, or it is said what is left out', () => {
  const routed = new Set(apiRoutes.map((route) => `${route.method} ${route.path}`))
  const incomplete = officialCategories().filter((category) =>
    officialCalls(category).some((one) => !routed.has(`${one.method} ${one.path}`)),
  )
  expect(Object.keys(leftOut).sort()).toEqual(incomplete.sort())
})

test('the calls that customer service needs are all answered', () => {
  const routed = apiRoutes.map((route) => `${route.method} ${route.path}`)
  const documented = officialCalls('customer_service').map((one) => `${one.method} ${one.path}`)
  expect(documented.filter((call) => !routed.includes(call))).toEqual([])
})

/** Written anew with `npx vitest run --project unit emulators/src/tiktok-shop/coverage.test.ts -u`. */
test('the document shows the tables as they are', async () => {
  const documented = new Map(
    officialCategories().map((category) => [
      category,
      officialCalls(category).map((one) => `${one.method} ${one.path}`),
    ]),
  )
  const tables: Readonly<Record<string, string>> = {
    calls: callTable(inOfficialDocument),
    categories: categoryTable(documented),
    topics: topicTable(),
    controls: controlTable(),
  }
  const shown = readFileSync(document, 'utf8').replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_all, start: string, name: string, end: string) => start + tables[name] + end,
  )
  for (const name of Object.keys(tables)) expect(shown).toContain(`<!-- table: ${name} -->`)
  await expect(shown).toMatchFileSnapshot(document)
})
