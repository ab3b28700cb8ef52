import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InvalidSettings, readConfig, settingNames } from './config.ts'

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof InvalidSettings) return error.problems
    throw error
  }
  return []
}

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')

describe('settings', () => {
  test('need nothing: loopback, port 3000, ./data, everything else undecided', () => {
    expect(readConfig({ PATH: '/usr/bin' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      secret: undefined,
      sandbox: 'automatic',
      publicUrl: undefined,
      trustedProxies: [],
      smtpUrl: undefined,
      tiktokShop: {
        apiUrl: 'https://open-api.tiktokglobalshop.com',
        authUrl: 'https://auth.tiktok-shops.com',
        authorizeUrls: {
          row: 'https://services.tiktokshop.com/open/authorize',
          us: 'https://services.us.tiktokshop.com/open/authorize',
        },
      },
    })
  })

  test('are taken as given when they are right', () => {
    const environment = {
      PORT: '8080',
      HOST: '::1',
      QUAYDESK_DATA: '/srv/quaydesk',
      DATABASE_URL: 'postgres://desk:pw@db.example.com/quaydesk?sslmode=require',
      QUAYDESK_SECRET: 'x'.repeat(32),
      QUAYDESK_SANDBOX: 'off',
      QUAYDESK_PUBLIC_URL: 'https://desk.example.com/',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
      SMTP_URL: 'smtps://desk:pw@mail.example.com:465',
      TIKTOK_SHOP_API_URL: 'http://127.0.0.1:3100/',
      TIKTOK_SHOP_AUTH_URL: 'https://auth.example.com',
      TIKTOK_SHOP_AUTHORIZE_URL: 'https://row.example.com/open/authorize',
      TIKTOK_SHOP_US_AUTHORIZE_URL: 'https://us.example.com/open/authorize/',
    }
    expect(readConfig(environment)).toEqual({
      port: 8080,
      host: '::1',
      dataDir: '/srv/quaydesk',
      databaseUrl: environment.DATABASE_URL,
      secret: environment.QUAYDESK_SECRET,
      sandbox: 'off',
      publicUrl: 'https://desk.example.com',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      smtpUrl: environment.SMTP_URL,
      tiktokShop: {
        apiUrl: 'http://127.0.0.1:3100',
        authUrl: 'https://auth.example.com',
        authorizeUrls: {
          row: 'https://row.example.com/open/authorize',
          us: 'https://us.example.com/open/authorize',
        },
      },
    })
  })

  test('let PostgreSQL be reached by its socket', () => {
    const databaseUrl = 'postgres:///quaydesk?host=/var/run/postgresql'
    expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl })
  })

  test('that are empty count as not set', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, ' ']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  test('are all complained of together', () => {
    const problems = problemsOf({
      PORT: 'http',
      QUAYDESK_SANDBOX: 'yes',
      TRUSTED_PROXIES: '10.0.0.0/8, proxy',
    })
    expect(problems).toHaveLength(3)
    expect(problems.join('\n')).toMatch(
      /PORT must be a number.*"http"[\s\S]*SANDBOX must be on or off[\s\S]*"proxy"/,
    )
  })

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://db/quaydesk'],
    ['DATABASE_URL', 'quaydesk'],
    ['QUAYDESK_SECRET', 'too short'],
    ['QUAYDESK_SANDBOX', 'ON'],
    ['QUAYDESK_PUBLIC_URL', 'desk.example.com'],
    ['QUAYDESK_PUBLIC_URL', 'https://desk.example.com/desk'],
    ['QUAYDESK_PUBLIC_URL', 'https://user@desk.example.com'],
    ['QUAYDESK_PUBLIC_URL', 'ftp://desk.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '127.0.0.1,'],
    ['SMTP_URL', 'https://mail.example.com'],
  ])('refuse %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} must `)])
  })

  test('with an unknown name of ours are refused, so that a slip of the pen has an effect', () => {
    expect(problemsOf({ QUAYDESK_SANDBOXED: 'on' })).toEqual([
      expect.stringContaining('QUAYDESK_SANDBOXED is no setting of Quaydesk'),
    ])
  })

  test('do not repeat secrets in complaints', () => {
    const problems = problemsOf({
      QUAYDESK_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://desk:hunter2@db/x',
      SMTP_URL: 'mailto:desk:hunter2@mail',
    })
    expect(problems).toHaveLength(3)
    expect(problems.join('\n')).not.toContain('hunter2')
  })

  test('are exactly those of .env.example', () => {
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named).toEqual([...settingNames])
  })

  test('of .env.example are right and the same as none', () => {
    const entries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value])
    expect(readConfig(Object.fromEntries(entries))).toEqual(readConfig({}))
  })
})
