import { readFileSync } from 'node:fs'
import { metricKeys } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { definitions } from './definitions.ts'

test('every metric is defined once, in the order of the contract', () => {
  expect(definitions.map(({ key }) => key)).toEqual([...metricKeys])
})

test('docs/metrics.md has a heading for every metric and for nothing else', () => {
  const page = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8')
  const headings = [...page.matchAll(/^## (\w+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([...metricKeys])
})
