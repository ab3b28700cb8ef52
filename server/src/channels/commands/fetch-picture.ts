import { NotFound, Unavailable } from '../../platform/errors.ts'
import { type Image, isPixelBomb, readImage } from '../../platform/files/index.ts'

const patienceMs = 10_000
/** What platforms show beside an order is a few hundred kilobytes. */
const maxBytes = 5_000_000
const maxRedirects = 3

const noPicture = () => new NotFound('There is no picture at this address, or it may not be fetched.')

/**
 * A picture of a platform, rebuilt from the parts that draw it. Each address on the way has to be allowed: the first one may lead
 * anywhere, and what lies behind our own walls is nobody's picture.
 * @throws NotFound for what is no picture or may not be fetched, Unavailable where nobody answers
 */
export async function fetchPicture(address: string, isAllowed: (url: URL) => boolean): Promise<Image> {
  const image = readImage(await download(address, isAllowed, AbortSignal.timeout(patienceMs)))
  if (image === null || isPixelBomb(image)) throw noPicture()
  return image
}

async function download(
  address: string,
  isAllowed: (url: URL) => boolean,
  signal: AbortSignal,
): Promise<Buffer> {
  try {
    const response = await follow(address, isAllowed, signal)
    return await readCapped(response)
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException)
      throw new Unavailable('The platform does not answer. The picture can be looked at again later.')
    throw error
  }
}

async function follow(
  address: string,
  isAllowed: (url: URL) => boolean,
  signal: AbortSignal,
): Promise<Response> {
  let next = address
  for (let taken = 0; taken <= maxRedirects; taken++) {
    const url = URL.canParse(next) ? new URL(next) : null
    if (url === null || !isAllowed(url)) throw noPicture()
    const response = await fetch(url, { redirect: 'manual', signal })
    if (response.ok) return response
    await response.body?.cancel()
    const target = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (target === null || !URL.canParse(target, url.href)) throw noPicture()
    next = new URL(target, url.href).href
  }
  throw noPicture()
}

async function readCapped({ body }: Response): Promise<Buffer> {
  if (body === null) throw noPicture()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw noPicture()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
