import { createHmac } from 'node:crypto'

/**
 * Tokens carry what they stand for, sealed with the app's secret, so that a desk connected yesterday still is after the
 * stand-in was restarted. To the outside they are opaque.
 */
export type TokenFacts = {
  readonly use: 'access' | 'refresh'
  readonly sellerId: string
  readonly expiresAt: number
  /** Grows with every token made. */
  readonly serial: number
}

export function writeToken(region: string, appSecret: string, facts: TokenFacts): string {
  const content = Buffer.from(
    JSON.stringify([facts.use, facts.sellerId, facts.expiresAt, facts.serial]),
  ).toString('base64url')
  return `${region === 'US' ? 'TTP' : 'ROW'}_${content}.${seal(appSecret, content)}`
}

/** Null for what this app's secret didn't seal. */
export function readToken(appSecret: string, token: string): TokenFacts | null {
  const [, content, mark] = /^(?:TTP|ROW)_([\w-]+)\.([\w-]+)$/.exec(token) ?? []
  if (content === undefined || mark !== seal(appSecret, content)) return null
  const facts: [TokenFacts['use'], string, number, number] = JSON.parse(
    Buffer.from(content, 'base64url').toString(),
  )
  const [use, sellerId, expiresAt, serial] = facts
  return { use, sellerId, expiresAt, serial }
}

function seal(appSecret: string, content: string): string {
  return createHmac('sha256', appSecret).update(content).digest('base64url')
}
