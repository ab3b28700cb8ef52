import type { Kept } from '../shared/protocol.ts'

/** Keeps what the chat must find again, under keys of its channel. */
export type Keeper = {
  read(): Kept
  keepToken(token: string): void
  /** One key per line: two tabs of one visitor must not write over each other's unsent lines. */
  keepLine(clientId: string, line: string): void
  dropLine(clientId: string): void
}

/** Enough for a line of the greatest length and its pictures' ids; a page's storage is not ours to fill. */
const longestLine = 20_000
const mostLines = 50

export function createKeeper(storage: Storage, channelId: string): Keeper {
  const tokenKey = `quaydesk:${channelId}:token`
  const linePrefix = `quaydesk:${channelId}:line:`
  const lineKeys = () => Object.keys(storage).filter((key) => key.startsWith(linePrefix))
  return {
    read: () => ({
      token: storage.getItem(tokenKey),
      lines: Object.fromEntries(
        lineKeys().map((key) => [key.slice(linePrefix.length), storage.getItem(key) ?? '']),
      ),
    }),
    keepToken: (token) => storage.setItem(tokenKey, token),
    keepLine: (clientId, line) => {
      if (line.length <= longestLine && lineKeys().length < mostLines)
        storage.setItem(linePrefix + clientId, line)
    },
    dropLine: (clientId) => storage.removeItem(linePrefix + clientId),
  }
}

/** The page's own storage, or one that ends with the page where a browser forbids it. */
export function pageStorage(): Storage {
  try {
    const probe = 'quaydesk:probe'
    localStorage.setItem(probe, '')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return memoryStorage()
  }
}

/** `Object.keys` lists what is kept, as it does with a browser's storage. */
function memoryStorage(): Storage {
  const kept: Record<string, string> = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  })
  return kept as unknown as Storage
}
