import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand } from './dependencies.mjs'
import { root } from './root.mjs'
import { runProgram } from './run-program.mjs'

const version = '24.21.0'

/**
 * The path of a Node 24, from its npm package. Not in package.json: a start would download 50 MB that only
 * tests need.
 * @returns {Promise<string | undefined>} undefined where there is none; why was printed
 */
export async function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const folder = join(root, 'node_modules/.cache/quaydesk', `node-${version}`)
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(node)) return node
  const npm = npmCommand([
    ...['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts'],
    ...['--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`],
  ])
  const installed = await runProgram(npm.command, npm.args, npm.options)
  if (installed && existsSync(node)) return node
  console.error(`There is no ${name}@${version} in the npm registry: nothing was run on Node 24.`)
  return undefined
}
