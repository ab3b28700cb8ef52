import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const { options, ...ruleSet } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url))

/** The names of the rules that the house in this fixture breaks. */
async function rulesBrokenBy(fixture) {
  const { output } = await cruise(['.'], {
    ...options,
    ruleSet,
    validate: true,
    baseDir: `${fixtures}/${fixture}`,
  })
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))]
}

describe('the rules of direction', () => {
  it.each(ruleSet.forbidden.map((rule) => rule.name))('%s bites', async (name) => {
    expect(await rulesBrokenBy(name)).toEqual([name])
  })

  it('lets a house through that keeps them', async () => {
    expect(await rulesBrokenBy('legal')).toEqual([])
  })

  it('has no fixture without a rule', () => {
    const names = ruleSet.forbidden.map((rule) => rule.name)
    expect(readdirSync(fixtures).filter((name) => name !== 'legal' && !names.includes(name))).toEqual([])
  })
})
