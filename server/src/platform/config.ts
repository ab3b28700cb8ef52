import { isIP } from 'node:net'
import { resolve } from 'node:path'
import ipaddr from 'ipaddr.js'

/** All that a person can set from outside; `.env.example` explains each. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** undefined: the PostgreSQL that Quaydesk brings along. */
  readonly databaseUrl: string | undefined
  /** undefined: the one kept in the data folder. */
  readonly secret: string | undefined
  readonly sandbox: 'on' | 'off' | 'automatic'
  /** An origin, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** IP addresses and CIDR ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly smtpUrl: string | undefined
  /** Origins and addresses of TikTok Shop's open platform, without a slash at the end. */
  readonly tiktokShop: {
    readonly apiUrl: string
    readonly authUrl: string
    readonly authorizeUrls: { readonly row: string; readonly us: string }
  }
}

type Environment = Readonly<Record<string, string | undefined>>
type Parse<T> = (text: string) => T

export const settingNames = [
  'PORT',
  'HOST',
  'QUAYDESK_DATA',
  'DATABASE_URL',
  'QUAYDESK_SECRET',
  'QUAYDESK_SANDBOX',
  'QUAYDESK_PUBLIC_URL',
  'TRUSTED_PROXIES',
  'SMTP_URL',
  'TIKTOK_SHOP_API_URL',
  'TIKTOK_SHOP_AUTH_URL',
  'TIKTOK_SHOP_AUTHORIZE_URL',
  'TIKTOK_SHOP_US_AUTHORIZE_URL',
] as const

type SettingName = (typeof settingNames)[number]

/** Tells all that is wrong at once, a sentence each. Values that may hold passwords are not repeated. */
export class InvalidSettings extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`These settings have to be corrected:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'InvalidSettings'
    this.problems = problems
  }
}

/** An empty setting counts as not set. Throws `InvalidSettings`. */
export function readConfig(environment: Environment): Config {
  const problems = unknownSettings(environment)
  const read = <T, F>(name: SettingName, parse: Parse<T>, fallback: F): T | F => {
    const text = environment[name]?.trim() ?? ''
    if (text === '') return fallback
    try {
      return parse(text)
    } catch (error) {
      problems.push(`${name} ${(error as Error).message}`)
      return fallback
    }
  }
  const config: Config = {
    port: read('PORT', port, 3000),
    host: read('HOST', host, '127.0.0.1'),
    dataDir: resolve(read('QUAYDESK_DATA', (text) => text, 'data')),
    databaseUrl: read('DATABASE_URL', address(['postgres:', 'postgresql:']), undefined),
    secret: read('QUAYDESK_SECRET', secret, undefined),
    sandbox: read('QUAYDESK_SANDBOX', onOrOff, 'automatic'),
    publicUrl: read('QUAYDESK_PUBLIC_URL', origin, undefined),
    trustedProxies: read('TRUSTED_PROXIES', ranges, []),
    smtpUrl: read('SMTP_URL', address(['smtp:', 'smtps:']), undefined),
    tiktokShop: {
      apiUrl: read('TIKTOK_SHOP_API_URL', webAddress, 'https://open-api.tiktokglobalshop.com'),
      authUrl: read('TIKTOK_SHOP_AUTH_URL', webAddress, 'https://auth.tiktok-shops.com'),
      authorizeUrls: {
        row: read('TIKTOK_SHOP_AUTHORIZE_URL', webAddress, 'https://services.tiktokshop.com/open/authorize'),
        us: read(
          'TIKTOK_SHOP_US_AUTHORIZE_URL',
          webAddress,
          'https://services.us.tiktokshop.com/open/authorize',
        ),
      },
    },
  }
  if (problems.length > 0) throw new InvalidSettings(problems)
  return config
}

function unknownSettings(environment: Environment): string[] {
  const known: readonly string[] = settingNames
  const ours = known.filter((name) => name.startsWith('QUAYDESK_')).join(', ')
  return Object.keys(environment)
    .filter((name) => name.startsWith('QUAYDESK_') && !known.includes(name))
    .sort()
    .map((name) => `${name} is no setting of Quaydesk. Remove it, or correct its name: there are ${ours}.`)
}

const highestPort = 65_535
const shortestSecret = 32

function port(text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= highestPort) return value
  throw new Error(`must be a number from 0 to ${highestPort} (0 takes any free port), not "${text}".`)
}

function host(text: string): string {
  if (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new Error(`must be an address or a name to listen on, like 127.0.0.1 or 0.0.0.0, not "${text}".`)
}

function secret(text: string): string {
  if (text.length >= shortestSecret) return text
  throw new Error(`must have at least ${shortestSecret} characters. Make one with: openssl rand -base64 32`)
}

function onOrOff(text: string): 'on' | 'off' {
  if (text === 'on' || text === 'off') return text
  throw new Error(`must be on or off, not "${text}". Leave it empty to have it decided at the start.`)
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url && isWeb && url.href === `${url.origin}/`) return url.origin
  throw new Error(`must be an origin like https://desk.example.com, without a path, not "${text}".`)
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  if (isPlain && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href.replace(/\/+$/, '')
  throw new Error(`must be an address like https://api.example.com/path, not "${text}".`)
}

function address(protocols: readonly string[]): Parse<string> {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url && protocols.includes(url.protocol) && (url.hostname !== '' || url.searchParams.has('host')))
      return text
    throw new Error(
      `must look like ${protocols[0]}//user:password@host:port${protocols.includes('smtp:') ? '' : '/name'}.`,
    )
  }
}

function ranges(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim())
  const wrong = parts.filter((part) => !(isIP(part) !== 0 || ipaddr.isValidCIDR(part)))
  if (wrong.length === 0) return parts
  throw new Error(
    `must be IP addresses or ranges with commas between, like 127.0.0.1, 10.0.0.0/8; "${wrong.join('", "')}" is none.`,
  )
}
