import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { distOf, parts } from './parts.mjs'
import { root } from './root.mjs'

/** Beside the sources a build depends on how it is made and on the packages that it takes in. */
const recipe = ['package-lock.json', 'bin/house/parts.mjs', 'tsconfig.base.json']
const notBuilt = /\.(test|spec)\.tsx?$/

/** The parts whose dist/ was not built from the sources as they stand. */
export async function stalePartsNow() {
  const fresh = await Promise.all(parts.map(isFresh))
  return parts.filter((_, index) => !fresh[index])
}

/**
 * Builds a part. The mark of freshness goes first and comes back last, so that an interrupted build counts as stale.
 * @param {import('./parts.mjs').Part} part
 */
export async function buildPart(part) {
  const mark = await fingerprint(part)
  await rm(markOf(part), { force: true })
  await part.build()
  await writeFile(markOf(part), mark)
}

/** @param {import('./parts.mjs').Part} part */
async function isFresh(part) {
  const mark = await readFile(markOf(part), 'utf8').catch(absent)
  return mark === (await fingerprint(part))
}

/** @param {import('./parts.mjs').Part} part */
const markOf = (part) => join(distOf(part), '.built-from')

/**
 * Contents and not times of change: a checkout of another branch and back is no reason to build.
 * @param {import('./parts.mjs').Part} part
 */
async function fingerprint(part) {
  const hash = createHash('sha256')
  for (const source of [...recipe, ...part.sources]) {
    for (const file of await filesUnder(join(root, source))) {
      hash
        .update(`${file}\0`)
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} path a file, a folder, or nothing
 * @returns {Promise<string[]>}
 */
async function filesUnder(path) {
  const found = await stat(path).catch(absent)
  if (!found) return []
  if (found.isFile()) return [path]
  const inside = await readdir(path, { recursive: true, withFileTypes: true })
  return inside
    .filter((entry) => entry.isFile() && !notBuilt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** @param {NodeJS.ErrnoException} error */
function absent(error) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
