import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { root } from './root.mjs'

/**
 * A part of the product that is built: what it is made from decides whether its dist/ is still fresh.
 * @typedef {{ name: string, sources: string[], build: () => Promise<void> }} Part
 */

/** @type {Part[]} */
export const parts = [
  {
    name: 'server',
    sources: ['server/src', 'contract/src'],
    build: () => buildProgram('server', 'src/main.ts'),
  },
  { name: 'emulators', sources: ['emulators/src'], build: buildEmulators },
  { name: 'widget', sources: ['widget/src', 'contract/src'], build: buildWidget },
  {
    name: 'desk',
    sources: ['desk/src', 'desk/public', 'desk/index.html', 'desk/vite.config.ts', 'contract/src'],
    build: buildDesk,
  },
]

/**
 * A program for Node: our own code in one file, packages left in node_modules, where their native parts are.
 * @param {string} workspace
 * @param {string} entry its first file, below the workspace
 */
export async function buildProgram(workspace, entry) {
  const { build } = await import('rolldown')
  const dist = join(root, workspace, 'dist')
  await build({
    input: join(root, workspace, entry),
    platform: 'node',
    external: (id) => /^[^./]/.test(id) && !id.startsWith('@quaydesk/') && !/^[A-Za-z]:/.test(id),
    plugins: [keepOwnAddress(dist)],
    output: { dir: dist, format: 'esm', codeSplitting: false },
  })
}

/**
 * Modules read files beside their source (`new URL('x', import.meta.url)`). Bundled, they would look beside
 * the bundle; so each keeps the address of its source.
 * @param {string} dist
 * @returns {import('rolldown').Plugin}
 */
function keepOwnAddress(dist) {
  return {
    name: 'keep-own-address',
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null
      const address = JSON.stringify(relative(dist, id).split(sep).join('/'))
      return { code: code.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`) }
    },
  }
}

/** The stand-ins, and the script of the page on which one plays a buyer. */
async function buildEmulators() {
  const { build } = await import('rolldown')
  await buildProgram('emulators', 'src/main.ts')
  await build({
    input: join(root, 'emulators/src/tiktok-shop/phone/page/main.ts'),
    platform: 'browser',
    output: {
      file: join(root, 'emulators/dist/phone.js'),
      format: 'esm',
      minify: true,
      codeSplitting: false,
    },
  })
}

/**
 * Each file that stands directly in widget/src is a script of its own, because two scripts of a foreign page
 * can't share a chunk.
 */
async function buildWidget() {
  const { build } = await import('rolldown')
  const dist = join(root, 'widget/dist')
  const scripts = (await readdir(join(root, 'widget/src'))).filter((file) => /^[a-z-]+\.ts$/.test(file))
  for (const [order, script] of scripts.entries()) {
    await build({
      input: join(root, 'widget/src', script),
      platform: 'browser',
      transform: { target: 'es2020' },
      output: { dir: dist, format: 'iife', minify: true, cleanDir: order === 0 },
    })
  }
}

async function buildDesk() {
  const { build } = await import('vite')
  await build({ root: join(root, 'desk'), logLevel: 'warn' })
}

/** @param {Part} part */
export const distOf = (part) => join(root, part.name, 'dist')
