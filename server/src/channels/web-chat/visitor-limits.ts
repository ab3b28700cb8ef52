import ipaddr from 'ipaddr.js'
import type { Clock } from '../../platform/clock.ts'
import { TooMany } from '../../platform/errors.ts'
import { createLimiter, type Limiter } from '../../platform/limiter.ts'

/** What one address and one visitor may do. Generous to people, many of whom can share an address, and tight for machines. */
export type VisitorLimits = {
  visit(address: string): void
  line(address: string, visitor: string): void
  upload(address: string, visitor: string): void
  read(address: string): void
}

export function createVisitorLimits(clock: Clock): VisitorLimits {
  const limiter = (burst: number, perSecond: number) => createLimiter({ burst, perSecond, maxKeys: 50_000 })
  const visits = limiter(30, 0.5)
  const reads = limiter(120, 10)
  const linesOfAddress = limiter(120, 20)
  const linesOfVisitor = limiter(20, 1)
  const uploadsOfAddress = limiter(60, 1)
  const uploadsOfVisitor = limiter(10, 0.1)

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
