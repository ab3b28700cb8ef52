import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { pngOf } from '../../../test/images.ts'
import { NotFound, Unavailable } from '../../platform/errors.ts'
import { fetchPicture } from './fetch-picture.ts'

async function host(answer: RequestListener): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
const only =
  (...origins: string[]) =>
  (url: URL) =>
    origins.includes(url.origin)

test('a picture comes as its own bytes say, whatever it is called', async () => {
  const { url } = await host((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(pngOf(4, 3)),
  )
  expect(await fetchPicture(`${url}/a.svg`, only(url))).toMatchObject({
    mime: 'image/png',
    width: 4,
    height: 3,
  })
})

test('an address that is not the platform’s is not even asked', async () => {
  const inner = await host((_request, response) => response.end(pngOf(1, 1)))
  await expect(fetchPicture(`${inner.url}/secret`, only('https://p16.tiktokcdn.com'))).rejects.toThrow(
    NotFound,
  )
  await expect(fetchPicture('file:///etc/passwd', only(inner.url))).rejects.toThrow(NotFound)
  expect(inner.asked).toEqual([])
})

test('a platform that sends on to somebody else is not followed', async () => {
  const inner = await host((_request, response) => response.end(pngOf(1, 1)))
  const outer = await host((_request, response) =>
    response.writeHead(302, { location: `${inner.url}/secret` }).end(),
  )
  await expect(fetchPicture(outer.url, only(outer.url))).rejects.toThrow(NotFound)
  expect(inner.asked).toEqual([])
})

test('a circle of addresses has an end', async () => {
  const { url, asked } = await host((_request, response) =>
    response.writeHead(302, { location: '/again' }).end(),
  )
  await expect(fetchPicture(url, only(url))).rejects.toThrow(NotFound)
  expect(asked).toHaveLength(4)
})

test('what is no picture, or more than one may be, is none', async () => {
  const script = await host((_request, response) => response.end('<svg onload="alert(1)"/>'))
  await expect(fetchPicture(script.url, only(script.url))).rejects.toThrow(NotFound)
  const flood = await host((_request, response) => response.end(Buffer.alloc(6_000_000)))
  await expect(fetchPicture(flood.url, only(flood.url))).rejects.toThrow(NotFound)
  const bomb = await host((_request, response) => response.end(pngOf(20_000, 20_000)))
  await expect(fetchPicture(bomb.url, only(bomb.url))).rejects.toThrow(NotFound)
})

test('a platform that hangs up can be asked later', async () => {
  const { url } = await host((request) => request.socket.destroy())
  await expect(fetchPicture(url, only(url))).rejects.toThrow(Unavailable)
})
