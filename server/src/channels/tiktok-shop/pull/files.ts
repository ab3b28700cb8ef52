import type { RemoteMedia } from '../../contract.ts'
import { Rejected, Unreachable } from '../../errors.ts'
import { failureOf } from '../failures.ts'
import { AnswerTooLarge, readCapped, retryAfterSecondsOf } from '../read-answer.ts'
import type { Asked, Puller } from './asked.ts'
import { fileTypeOf } from './file-type.ts'

const patienceMs = 20_000
const maxPictureBytes = 20_000_000
const maxVideoBytes = 100_000_000
const maxRedirects = 3

/** What a message shows, as bytes of ours: the platform's addresses expire. */
export const pullFiles: Puller = async (asked) => {
  const { media, externalId } = asked.request
  const files = []
  for (const one of media) files.push(await fetchFile(asked, one))
  return [{ kind: 'files', externalId, files }]
}

async function fetchFile(asked: Asked, { url }: RemoteMedia): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await download(asked, url)
  const type = fileTypeOf(bytes)
  if (type === null) throw new Rejected({ reason: 'file-type' })
  if (type.is === 'picture' && bytes.length > maxPictureBytes)
    throw new Rejected({ reason: 'file-too-large' })
  return { name: `${type.is}.${type.extension}`, bytes }
}

async function download(asked: Asked, address: string): Promise<Buffer> {
  const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(patienceMs)])
  try {
    const response = await follow(asked, address, signal)
    if (response.ok) return await readCapped(response, maxVideoBytes)
    throw failureOf({
      kind: 'other',
      httpStatus: response.status,
      code: null,
      requestId: null,
      retryAfterSeconds: retryAfterSecondsOf(response.headers.get('retry-after'), asked.request.now),
    })
  } catch (error) {
    if (error instanceof AnswerTooLarge) throw new Rejected({ reason: 'file-too-large' })
    if (error instanceof TypeError || (error instanceof DOMException && error.name !== 'DataError'))
      throw new Unreachable('A picture or video could not be fetched.')
    throw error
  }
}

/** Each address on the way is looked at, for the first may lead anywhere. Some shops' pictures are shown to their seller only. */
async function follow(asked: Asked, address: string, signal: AbortSignal): Promise<Response> {
  let url = allowed(asked, address)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    let response = await fetch(url, { redirect: 'manual', signal })
    if ((response.status === 401 || response.status === 403) && isForSeller(asked, url)) {
      await response.body?.cancel()
      response = await asSeller(asked, url, signal)
    }
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (next === null) return response
    await response.body?.cancel()
    url = allowed(asked, new URL(next, url).href)
  }
  throw new Rejected({ reason: 'too-many-redirects' })
}

const ownDomain = '.tiktokglobalshop.com'

/** The token opens the whole shop, so it goes where the interface itself is and nowhere else, whatever a message names. */
function isForSeller({ account: { region, apiUrl } }: Asked, url: URL): boolean {
  if (region !== 'ID') return false
  const api = new URL(apiUrl)
  const isOfPlatform = ({ protocol, hostname, port }: URL) =>
    protocol === 'https:' && port === '' && hostname.endsWith(ownDomain)
  return url.origin === api.origin || (isOfPlatform(url) && isOfPlatform(api))
}

/** Since 2025-09-30 chat pictures of shops in Indonesia need the token and the shop (changelog of the platform). */
async function asSeller({ account }: Asked, url: URL, signal: AbortSignal): Promise<Response> {
  const { accessToken, cipher } = await account.credentials()
  const own = new URL(url)
  if (cipher !== null) own.searchParams.set('shop_cipher', cipher)
  return fetch(own, { redirect: 'manual', signal, headers: { 'x-tts-access-token': accessToken } })
}

function allowed({ isMediaHost }: Asked, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !isMediaHost(url)) throw new Rejected({ reason: 'file-host' })
  return url
}
