import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './root.mjs'
import { stopWith } from './stop-with.mjs'

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked */

const installedRecord = 'node_modules/.package-lock.json'

/** Optional packages that only tests use: a start neither waits for them nor fails without them. */
const forTests = /^node_modules\/(pg15-|@sparticuz\/)/

/**
 * Installs what package-lock.json asks for, unless it is there already.
 * npm keeps a record of what it installed in node_modules/.package-lock.json; comparing with that notices a
 * lock that changed by a pull and a folder that was installed by hand, without a stamp of our own.
 */
export async function installDependencies() {
  if (missingPackages().length > 0) await oneAtATime(install)
}

function install() {
  if (missingPackages().length === 0) return
  // npm would empty the folder behind the link, which belongs to another checkout.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    stopWith(
      'node_modules is a link and lacks packages. Remove the link, or install where it leads, then start again.',
    )
  }
  console.log('Installing dependencies, this takes a minute …')
  // `npm ci` empties node_modules first. Where something runs from it, only what changed is replaced.
  const how = existsSync(join(root, installedRecord)) ? ['install', '--no-save'] : ['ci']
  const npm = npmCommand([
    ...how,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  const { status, error } = spawnSync(npm.command, npm.args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...npm.options,
  })
  if (error)
    stopWith(`npm could not be started (${error.message}). Install Node together with npm and start again.`)
  if (status !== 0) {
    stopWith(
      'Installing the dependencies failed; npm says why above. The first start and each update need an npm ' +
        'registry: check the network and `npm config get registry`, then start again.',
    )
  }
  const missing = missingPackages()
  if (missing.length > 0) {
    stopWith(
      `The registry gave no ${missing.join(', ')}, which this machine (${process.platform}-${process.arch}) needs. ` +
        'Check that the registry carries it and start again.',
    )
  }
}

/**
 * How to call the npm that came with this Node.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], options: { shell?: boolean } }}
 */
export function npmCommand(args) {
  const beside = process.env.npm_execpath
  if (beside?.endsWith('.js')) return { command: process.execPath, args: [beside, ...args], options: {} }
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } }
}

/** @returns {string[]} names with versions */
function missingPackages() {
  const wanted = lockedPackages('package-lock.json')
  const installed = lockedPackages(installedRecord)
  return Object.entries(wanted)
    .filter(
      ([path, locked]) => path.includes('node_modules/') && !forTests.test(path) && fitsThisMachine(locked),
    )
    .filter(([path, locked]) => installed[path]?.version !== locked.version || !existsSync(join(root, path)))
    .map(([path, locked]) => `${path.split('node_modules/').pop()}@${locked.version}`)
}

/**
 * @param {string} file
 * @returns {Record<string, Locked>}
 */
function lockedPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** @param {Locked} locked */
function fitsThisMachine({ optional, os, cpu, libc }) {
  // Optional without a platform: part of a binary for another platform, or wanted by nobody here.
  if (optional && !os && !cpu) return false
  if (os && !os.includes(process.platform)) return false
  if (cpu && !cpu.includes(process.arch)) return false
  return !libc || libc.includes(thisLibc())
}

let libcOfThisMachine = ''

function thisLibc() {
  if (libcOfThisMachine === '') {
    const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
    libcOfThisMachine = report.header.glibcVersionRuntime ? 'glibc' : 'musl'
  }
  return libcOfThisMachine
}
