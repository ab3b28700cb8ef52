import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root.mjs'

const notOurs = new Set([
  'node_modules',
  'dist',
  'data',
  '.git',
  'coverage',
  'test-results',
  'fixtures',
  'results',
])
const generated = /(^|\/)(schema\.sql|package-lock\.json)$|\/locales?\//
const source = /\.(ts|tsx|mjs|cjs|sql|css|html)$/
const test = /\.(test|spec)\.(ts|tsx|mjs)$/
const component = /^[A-Z][A-Za-z0-9]+\.((test\.)?tsx|module\.css)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs|cjs|css|html)$/
const migration = /^\d{4}_[a-z0-9_]+\.sql$/
/** Joined, so that this file doesn't hold what it forbids. */
// As a quoted code it is ISO 4217's word for no currency.
const leftOver = new RegExp(
  `\\b(${['TO', 'DO|FIX', 'ME|HA', 'CK'].join('')})\\b|(?<!')\\b${['XX', 'X'].join('')}\\b(?!')`,
)
const emptyName =
  /(^|[a-z-])(managers?|helpers?|utils?|utilities|services?|processors?|commons?|misc)(\.|-|$)|(^|-)(data|info)(\.|$)/i

const files = walk(root).filter((file) => source.test(file) && !generated.test(file))
const sources = files.filter((file) => !test.test(file))
const lines = new Map(files.map((file) => [file, read(file).split('\n').length - 1]))

describe('the rules of the house', () => {
  it('keeps every file under 400 lines', () => {
    expect(files.filter((file) => linesOf(file) > 400).map((file) => `${file}: ${linesOf(file)}`)).toEqual([])
  })

  it('keeps the usual file short: half under 60 lines, nine of ten under 200', () => {
    const sorted = sources.map(linesOf).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(60)
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200)
  })

  it('keeps a component under 150 lines', () => {
    const components = files.filter((file) => file.endsWith('.tsx') && !test.test(file))
    expect(
      components.filter((file) => linesOf(file) > 150).map((file) => `${file}: ${linesOf(file)}`),
    ).toEqual([])
  })

  it('names files in kebab-case and components in PascalCase', () => {
    /** @param {string} file */
    const named = (file) => [kebab, component, migration].some((pattern) => pattern.test(basename(file)))
    expect(files.filter((file) => !named(file) && !basename(file).startsWith('.'))).toEqual([])
  })

  it('gives no file and no folder a name that says nothing', () => {
    expect(files.filter((file) => file.split('/').some((part) => emptyName.test(part)))).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(files.filter((file) => leftOver.test(read(file)))).toEqual([])
  })

  it('exports by name', () => {
    const product = sources.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.config.ts'))
    expect(product.filter((file) => /^export default/m.test(read(file)))).toEqual([])
  })

  it('lists what a domain offers name by name', () => {
    const indexes = sources.filter((file) => /^server\/src\/.*\/index\.ts$/.test(file))
    expect(indexes.filter((file) => /export \*/.test(read(file)))).toEqual([])
  })

  it('takes no domain time from the database', () => {
    const databaseTime =
      /(^|[\s(,=])(now\(\)|current_timestamp|clock_timestamp\(\)|statement_timestamp\(\))/im
    const statements = sources.filter((file) => file.endsWith('.sql') || /\/queries(\.ts|\/)/.test(file))
    expect(statements.filter((file) => databaseTime.test(withoutComments(read(file))))).toEqual([])
  })

  it('documents every setting', () => {
    const settings = [...read('.env.example').matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
    const operations = read('docs/operations.md')
    expect(settings).toContain('QUAYDESK_DATA')
    expect(settings.filter((name) => !operations.includes(`\`${name}\``))).toEqual([])
  })

  it('keeps both READMEs to 120 lines', () => {
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      expect(read(readme).split('\n').length - 1).toBeLessThanOrEqual(120)
    }
  })

  it('names no file in its documents that is not there', () => {
    const documents = walk(root).filter((file) => file.endsWith('.md'))
    const path = /`((?:bin|contract|server|desk|widget|emulators|e2e|bench|docs)\/[\w./-]*)`/g
    const missing = documents.flatMap((document) =>
      [...read(document).matchAll(path)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${document} → ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('has no link in its documents that leads nowhere', () => {
    const documents = walk(root).filter((file) => file.endsWith('.md'))
    const broken = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, document, '..', target)))
        .map((target) => `${document} → ${target}`),
    )
    expect(broken).toEqual([])
  })
})

/**
 * @param {string} folder
 * @returns {string[]} paths below the checkout, with slashes
 */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(join(folder, entry.name))
    return [relative(root, join(folder, entry.name)).split(sep).join('/')]
  })
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8')
}

/** @param {string} file */
function linesOf(file) {
  return lines.get(file) ?? 0
}

/** @param {string} text */
function withoutComments(text) {
  return text
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
}
