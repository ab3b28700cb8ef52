#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './house/require-node.mjs'
import { root } from './house/root.mjs'

requireNode()
process.chdir(root)
const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()
const { buildProgram } = await import('./house/parts.mjs')
await buildProgram('server', 'src/simulate.ts')
await buildProgram('emulators', 'src/main.ts')

const { simulate } = await import(distribution('server/dist/simulate.js'))
const { createPlayClock, startTiktokShop } = await import(distribution('emulators/dist/main.js'))
// Handed in, because the server imports nothing of the emulators.
await simulate(process.argv.slice(2), { createPlayClock, startTiktokShop })

/** @param {string} path */
function distribution(path) {
  return pathToFileURL(join(root, path)).href
}
