import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { onTestFinished } from 'vitest'

export type Program = {
  readonly child: ChildProcess
  /** The first line it prints: its word that it is ready. */
  readonly firstLine: string
  kill(signal: NodeJS.Signals): Promise<void>
}

/** Who runs it; `packages` are what it loads of node_modules. */
type User = { readonly uid: number; readonly gid: number; readonly packages?: readonly string[] }

/**
 * Runs `programs/<name>.ts` in a process of its own, so that it can be killed. Throws what it wrote to its
 * standard error if it ends before it has printed a line.
 */
export async function startProgram(name: string, parameters: string[], user?: User): Promise<Program> {
  const bundle = await bundled(name)
  const { node, program } = user
    ? await copyForOthers(bundle, user.packages ?? [])
    : { node: process.execPath, program: bundle }
  const child = spawn(node, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  let complaint = ''
  child.stderr.on('data', (piece) => {
    complaint += piece
  })
  const ended = once(child, 'close')
  const lines = createInterface(child.stdout)
  const firstLine = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new Error(`The program ${name} ended: ${complaint}`)
    }),
  ])
  return {
    child,
    firstLine,
    kill: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}

// Links into the package lead into the copy, not back to where the user may not go.
const keepLinks = { recursive: true, verbatimSymlinks: true }
const nodeModules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Another user may not pass through the folders above this checkout. */
async function copyForOthers(bundle: string, packages: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-program-'))
  await chmod(folder, 0o755)
  const copy = join(folder, basename(bundle))
  await copyFile(bundle, copy)
  await chmod(copy, 0o644)
  for (const name of packages)
    await cp(join(nodeModules, name), join(folder, 'node_modules', name), keepLinks)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  // The other Node that tests run under lies in the checkout as well.
  const node = process.execPath.startsWith(nodeModules)
    ? join(folder, basename(process.execPath))
    : process.execPath
  if (node !== process.execPath) await copyFile(process.execPath, node)
  return { node, program: copy }
}

const bundles = new Map<string, Promise<string>>()

// Node 20 runs no TypeScript. Beside the sources, so that packages are found as they are from there.
export function bundled(name: string, source = `./programs/${name}.ts`): Promise<string> {
  const known = bundles.get(name) ?? bundle(name, source)
  bundles.set(name, known)
  return known
}

async function bundle(name: string, source: string): Promise<string> {
  const file = fileURLToPath(new URL(`../dist/test-programs/${name}.mjs`, import.meta.url))
  const build = await rolldown({
    input: fileURLToPath(new URL(source, import.meta.url)),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  })
  // Tests that run beside this one read the same file: it is there whole or not at all.
  const unfinished = `${file}.${process.pid}`
  await build.write({ file: unfinished, format: 'esm' })
  await build.close()
  await rename(unfinished, file)
  return file
}
