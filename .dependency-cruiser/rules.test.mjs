import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const houses = [require('../.dependency-cruiser.cjs'), require('./run-time.cjs')]
const names = houses.flatMap(({ forbidden }) => forbidden.map((rule) => rule.name))
const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url))

/** The names of the rules that the house in this fixture breaks. */
async function rulesBrokenBy(fixture) {
  const broken = new Set()
  for (const { options, ...ruleSet } of houses) {
    const { output } = await cruise(['.'], {
      ...options,
      ruleSet,
      validate: true,
      baseDir: `${fixtures}/${fixture}`,
    })
    for (const { rule } of output.summary.violations) broken.add(rule.name)
  }
  return [...broken]
}

describe('the rules of direction', () => {
  it.each(names)('%s bites', async (name) => {
    expect(await rulesBrokenBy(name)).toEqual([name])
  })

  it('lets a house through that keeps them', async () => {
    expect(await rulesBrokenBy('legal')).toEqual([])
  })

  it('has no fixture without a rule', () => {
    expect(readdirSync(fixtures).filter((name) => name !== 'legal' && !names.includes(name))).toEqual([])
  })
})
