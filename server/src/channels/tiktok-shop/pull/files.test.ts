import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../../platform/log.ts'
import type { TiktokShopAccount } from '../accounts.ts'
import { createTiktokShopClient } from '../client.ts'
import { pullFiles } from './files.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Shows its picture for a token alone, and remembers the tokens that it was shown. */
async function closedHost() {
  const tokens: string[] = []
  const server = createServer((request, response) => {
    const token = request.headers['x-tts-access-token']
    if (typeof token !== 'string') return response.writeHead(401).end()
    tokens.push(token)
    return response.end(png)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { tokens, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const fetchFrom = (host: string, shop: Pick<TiktokShopAccount, 'apiUrl' | 'region'>) =>
  pullFiles({
    client: createTiktokShopClient({ clock: { now: () => 0 }, log: createLog('silent') }),
    account: {
      ...shop,
      credentials: async () => ({ appKey: 'k', appSecret: 's', accessToken: 'token', cipher: 'c' }),
      refresh: async () => undefined,
      spend: async () => undefined,
    },
    request: {
      organizationId: 'o',
      shopId: 's',
      channelId: 'c',
      subject: 'file',
      externalId: 'm',
      media: [{ url: `${host}/picture.png`, width: null, height: null }],
      now: 0,
    },
    signal: new AbortController().signal,
    isMediaHost: () => true,
  })

test('a picture of a shop in Indonesia that is shown to its seller only is fetched with his token', async () => {
  const { url, tokens } = await closedHost()
  const [brought] = await fetchFrom(url, { apiUrl: url, region: 'ID' })
  expect(brought).toMatchObject({ kind: 'files', files: [{ name: 'picture.png' }] })
  expect(tokens).toEqual(['token'])
})

test('the token is shown to nobody else: no shop’s elsewhere, and no host but the platform’s own', async () => {
  const { url, tokens } = await closedHost()
  const live = 'https://open-api.tiktokglobalshop.com'
  for (const shop of [
    { apiUrl: url, region: 'GB' },
    { apiUrl: url, region: null },
    { apiUrl: live, region: 'ID' },
    { apiUrl: url.replace('127.0.0.1', 'localhost'), region: 'ID' },
  ])
    await expect(fetchFrom(url, shop)).rejects.toBeInstanceOf(Error)
  expect(tokens).toEqual([])
})
