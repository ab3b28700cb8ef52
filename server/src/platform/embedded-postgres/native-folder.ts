import { access, chmod, constants, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

const programs = process.platform === 'win32' ? [] : ['postgres', 'initdb']

type Symlinks = readonly { readonly source: string; readonly target: string }[]

/**
 * The folder with `bin`, `lib` and `share`, complete with symlinks, which npm can't pack and an install
 * script would have made. Where the package in `root` can't be written to, a copy in `copies` is used.
 */
export async function nativeFolder(root: string, copies: string): Promise<string> {
  const packaged = join(root, 'native')
  try {
    await complete(packaged)
    return packaged
  } catch (error) {
    if (!isReadOnly(error)) throw error
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return copied(packaged, join(copies, `postgres-${version}`))
}

/** Where a package of binaries is installed; throws a sentence if it isn't. */
export function packageRoot(packageName: string): string {
  try {
    // The package exports nothing but its entry, dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch (cause) {
    throw new Error(
      `PostgreSQL's binaries (${packageName}) are not installed. Run npm ci without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    )
  }
}

async function complete(native: string): Promise<void> {
  for (const { source, target } of await symlinksOf(native)) {
    const link = join(dirname(native), target)
    if (!(await exists(link))) await makeLink(relative(dirname(target), source), link)
  }
  for (const program of programs) {
    const path = join(native, 'bin', program)
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
  }
}

async function symlinksOf(native: string): Promise<Symlinks> {
  const list = join(native, 'pg-symlinks.json')
  return (await exists(list)) ? (JSON.parse(await readFile(list, 'utf8')) as Symlinks) : []
}

async function makeLink(target: string, link: string): Promise<void> {
  await symlink(target, link).catch((error: NodeJS.ErrnoException) => {
    // Another process that starts just now made it.
    if (error.code !== 'EEXIST') throw error
  })
}

async function copied(packaged: string, copy: string): Promise<string> {
  const native = join(copy, basename(packaged))
  if (await exists(copy)) return native
  // Renamed when complete: a copy cut short by a crash is never taken for a whole one.
  const unfinished = `${copy}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await cp(packaged, join(unfinished, basename(packaged)), { recursive: true, verbatimSymlinks: true })
  await complete(join(unfinished, basename(packaged)))
  await rename(unfinished, copy)
  return native
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isReadOnly(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')
}
