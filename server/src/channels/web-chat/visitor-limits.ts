import ipaddr from 'ipaddr.js'
import type { Clock } from '../../platform/clock.ts'
import { TooMany } from '../../platform/errors.ts'
import { createLimiter, type Limiter } from '../../platform/limiter.ts'

/**
 * What one address and one visitor may do; each throws TooMany beyond that. Generous to people, many of whom can share an address, and
 * tight for machines.
 */
export type VisitorLimits = {
  visit(address: string): void
  line(address: string, visitor: string): void
  upload(address: string, visitor: string): void
  read(address: string): void
  /** Takes one of the address's sockets. Returns what gives it back. */
  socket(address: string): () => void
}

/** A house full of buyers has fewer open at once; without it, one machine could take all the windows of a process. */
const maxSocketsOfAddress = 50
/** When one becomes free nobody knows: about as long as a forgotten page takes to be noticed. */
const socketRetrySeconds = 60

export function createVisitorLimits(clock: Clock): VisitorLimits {
  const limiter = (burst: number, perSecond: number) => createLimiter({ burst, perSecond, maxKeys: 50_000 })
  const visits = limiter(30, 0.5)
  const reads = limiter(120, 10)
  const linesOfAddress = limiter(120, 20)
  const linesOfVisitor = limiter(20, 1)
  const uploadsOfAddress = limiter(60, 1)
  const uploadsOfVisitor = limiter(10, 0.1)
  const sockets = new Map<string, number>()

  const take = (limit: Limiter, key: string) => {
    const seconds = limit.take(key, clock.now())
    if (seconds > 0)
      throw new TooMany(`That was too much at once. Try again in ${seconds} s.`, {
        retryAfterSeconds: seconds,
      })
  }
  return {
    visit: (address) => take(visits, networkOf(address)),
    read: (address) => take(reads, networkOf(address)),
    line: (address, visitor) => {
      take(linesOfVisitor, visitor)
      take(linesOfAddress, networkOf(address))
    },
    upload: (address, visitor) => {
      take(uploadsOfVisitor, visitor)
      take(uploadsOfAddress, networkOf(address))
    },
    socket: (address) => takeSocket(sockets, networkOf(address)),
  }
}

function takeSocket(sockets: Map<string, number>, network: string): () => void {
  const open = sockets.get(network) ?? 0
  if (open >= maxSocketsOfAddress)
    throw new TooMany(`Too many chats are open at your address. Try again in ${socketRetrySeconds} s.`, {
      retryAfterSeconds: socketRetrySeconds,
    })
  sockets.set(network, open + 1)
  return () => {
    const left = (sockets.get(network) ?? 0) - 1
    if (left > 0) sockets.set(network, left)
    else sockets.delete(network)
  }
}

/** Whoever has one IPv6 address has the whole /64. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : parsed.toNormalizedString().split(':').slice(0, 4).join(':')
}
