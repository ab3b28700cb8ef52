#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './house/require-node.mjs'
import { root } from './house/root.mjs'
import { stopWith } from './house/stop-with.mjs'

requireNode()
// Relative paths in settings mean this folder, whatever folder the command was called from.
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')

const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()

const { stalePartsNow } = await import('./house/freshness.mjs')
if ((await stalePartsNow()).length > 0) {
  const { status } = spawnSync(process.execPath, [join(root, 'bin/house/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) stopWith('The build failed; the reason stands above. Put it right and start again.')
}

// In this process, because a parent that only waits would cost 40 MB for nothing.
const { main } = await import(distribution('server'))
await main({
  /**
   * The sandbox is handed in, because the server imports nothing of the emulators.
   * @param {import('../emulators/src/main.ts').SandboxOptions} options
   */
  startSandbox: async (options) => (await import(distribution('emulators'))).startSandbox(options),
})

/** @param {string} workspace */
function distribution(workspace) {
  return pathToFileURL(join(root, workspace, 'dist/main.js')).href
}
