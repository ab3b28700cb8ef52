import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'

/**
 * Whoever holds the folder listens on a socket in it. The system closes a socket with its process, however that
 * ended, and a connection reaches the holder out of another container too: so there is no process number to be
 * mistaken for another program's, and nothing to be deleted by hand after a crash.
 *
 * Each comer listens first and then calls all the others: of two that come at once at most one finds
 * nobody. A socket that nobody answers on is swept.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  // Named pipes live outside of folders, and only one process can listen on a name.
  if (process.platform === 'win32') return listenOn(pipeName(folder)).then(lockOf, () => refuse(folder))

  const directory = await open(folder, 'r')
  const name = `lock-${randomBytes(4).toString('hex')}.sock`
  const server = await listenOn(shortPath(folder, name, directory)).catch(async (cause: unknown) => {
    await directory.close()
    throw new Error(
      `The data folder ${folder} can't be locked. Put it on a local disk (or a container's volume), ` +
        'or choose another folder with QUAYDESK_DATA.',
      { cause },
    )
  })
  const lock = lockOf(server, directory)
  for (const other of (await readdir(folder)).filter((entry) => isLock.test(entry) && entry !== name)) {
    const holder = await call(shortPath(folder, other, directory))
    if (holder !== undefined) {
      await lock.release()
      refuse(folder, holder)
    }
    await rm(join(folder, other), { force: true })
  }
  // Someone who called before we listened has swept our socket away: nobody would find us, so start over.
  if (!(await readdir(folder)).includes(name)) {
    await lock.release()
    return lockFolder(folder)
  }
  return lock
}

const isLock = /^lock-[0-9a-f]{8}\.sock$/
const answerMilliseconds = 1_000
const maxSocketPathLength = 103

function refuse(folder: string, holder?: string): never {
  throw new Error(
    `The data folder ${folder} is in use by another Quaydesk${holder ? ` (process ${holder})` : ''}. ` +
      'Stop that one first, or give this one a folder of its own with QUAYDESK_DATA.',
  )
}

function lockOf(server: Server, directory?: FileHandle): { release(): Promise<void> } {
  return {
    release: async () => {
      await new Promise((resolve) => server.close(resolve))
      await directory?.close()
    },
  }
}

function listenOn(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) =>
      caller.on('error', () => caller.destroy()).end(String(process.pid)),
    )
    server.once('error', reject)
    server.listen(path, () => resolve(server.unref()))
  })
}

/** The holder's process, '' if it is too busy to say, undefined if nobody listens. */
function call(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(path)
    socket.setTimeout(answerMilliseconds, () => socket.destroy())
    socket.on('data', (piece) => {
      answer += piece
    })
    // Anything but a refusal may come from a living holder, so it counts as one.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? undefined : '')
    })
    socket.on('close', () => resolve(answer))
  })
}

/** The system allows about 100 bytes for a socket's path; Linux can go by the open folder instead. */
function shortPath(folder: string, name: string, directory: FileHandle): string {
  const path = join(folder, name)
  if (Buffer.byteLength(path) <= maxSocketPathLength) return path
  return process.platform === 'linux'
    ? `/proc/self/fd/${directory.fd}/${name}`
    : relative(process.cwd(), path)
}

function pipeName(folder: string): string {
  return `\\\\.\\pipe\\quaydesk-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
}
