import { expect, test } from 'vitest'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { jpegOf, pngOf } from '../../../test/images.ts'
import { until } from '../../../test/until.ts'

type Row = Record<string, unknown>

async function fetchFile({ app }: TestChannels, url: string) {
  const { statusCode, headers, rawPayload } = await app.inject({ method: 'GET', url })
  return { status: statusCode, headers, bytes: rawPayload }
}

test('a picture of a visitor reaches the message, cleaned, and opens by its signed address', async () => {
  const chat = await testChannels()
  const buyer = await chat.visitor()
  const photo = jpegOf(40, 20)
  const { status, id, file } = await buyer.sendUp(photo, '../.ht\u200baccess.jpg')
  expect(status).toBe(200)
  expect(file).toMatchObject({ name: 'htaccess.jpg', mime: 'image/jpeg', width: 40, height: 20 })
  expect((await buyer.say('', 'with-a-picture', [id])).status).toBe(200)
  const message = await until(
    async () => (await chat.db.owner<Row>('select kind, text, files from messages'))[0],
  )
  expect(message).toMatchObject({ kind: 'image', text: '', files: [{ id, mime: 'image/jpeg', width: 40 }] })
  const served = await fetchFile(chat, file.url)
  expect(served.status).toBe(200)
  expect(served.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename="htaccess.jpg"; filename*=UTF-8''htaccess.jpg`,
  })
  expect(served.headers['content-security-policy']).toContain('sandbox')
  expect(served.bytes.includes('GPS')).toBe(false)
  expect(served.bytes.length).toBe(file.bytes)
})

test.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 400],
  ['HTML', Buffer.from('<script>alert(1)</script>'), 400],
  ['nothing', Buffer.alloc(0), 400],
  ['a pixel bomb', pngOf(20_000, 20_000), 413],
  ['too much', Buffer.alloc(10 * 1024 * 1024 + 1), 413],
])('a visitor can not send up %s', async (_name, bytes, status) => {
  const { db, visitor } = await testChannels({ idle: true })
  expect((await (await visitor()).sendUp(bytes)).status).toBe(status)
  expect(await db.owner('select 1 from files')).toEqual([])
})

test('a picture that hides a page is only a picture afterwards', async () => {
  const chat = await testChannels({ idle: true })
  const polyglot = Buffer.concat([pngOf(2, 2), Buffer.from('<script>alert(1)</script>')])
  const { file } = await (await chat.visitor()).sendUp(polyglot)
  expect((await fetchFile(chat, file.url)).bytes.includes('script')).toBe(false)
})

test('a line can not carry what another visitor sent up', async () => {
  const { visitor, db } = await testChannels({ idle: true })
  const [owner, thief] = [await visitor(), await visitor()]
  const { id } = await owner.sendUp(pngOf(2, 2))
  expect((await thief.say('mine!', 'a-stolen-picture', [id])).status).toBe(400)
  expect(await db.owner('select 1 from deliveries')).toEqual([])
  expect((await owner.say('mine', 'my-own-picture', [id])).status).toBe(200)
})

test('an address that was changed or has run out opens nothing', async () => {
  const chat = await testChannels({ idle: true })
  const { file } = await (await chat.visitor()).sendUp(pngOf(2, 2))
  const other = await (await chat.visitor()).sendUp(pngOf(3, 3))
  const query = file.url.split('?')[1]
  const otherPath = other.file.url.split('?')[0]
  expect((await fetchFile(chat, `${otherPath}?${query}`)).status).toBe(404)
  expect((await fetchFile(chat, file.url.replace(/until=\d/, 'until=9'))).status).toBe(404)
  expect((await fetchFile(chat, file.url.split('?')[0] ?? '')).status).toBe(400)
  chat.clock.pass(2 * 3_600_000)
  expect((await fetchFile(chat, file.url)).status).toBe(404)
})

test('without a token nothing is taken in', async () => {
  const { app, channel, db } = await testChannels({ idle: true })
  const url = `/chat/${channel.id}/files`
  const answer = await app.inject({ method: 'POST', url, payload: pngOf(2, 2) })
  expect(answer.statusCode).toBe(401)
  const elsewhere = await app.inject({ method: 'POST', url: '/chat/not-a-uuid/files', payload: pngOf(2, 2) })
  expect(elsewhere.statusCode).toBe(404)
  expect(await db.owner('select 1 from files')).toEqual([])
})

function multipart(name: string, bytes: Buffer, type: string) {
  const boundary = 'a-boundary-of-the-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

test('a video is shown, whole or the part that is asked for, and nothing in it may run', async () => {
  const chat = await testChannels({ idle: true })
  const clip = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(988, 7)])
  const { headers, payload } = multipart('clip.mp4', clip, 'text/html')
  const url = `/api/files?shopId=${chat.shopId}`
  const cookie = chat.owner.cookies()
  const sent = await chat.app.inject({ method: 'POST', url, headers: { ...headers, cookie }, payload })
  const file = sent.json<{ url: string; mime: string }>()
  expect(file.mime).toBe('video/mp4')
  const part = (range: string) => chat.app.inject({ method: 'GET', url: file.url, headers: { range } })

  const whole = await fetchFile(chat, file.url)
  expect(whole).toMatchObject({ status: 200, bytes: clip })
  expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'video/mp4' })
  expect(whole.headers['content-disposition']).toMatch(/^inline; /)
  expect(whole.headers['content-security-policy']).toContain('sandbox')

  const middle = await part('bytes=4-11')
  expect(middle.statusCode).toBe(206)
  expect(middle.rawPayload.toString()).toBe('ftypisom')
  expect(middle.headers).toMatchObject({ 'content-range': 'bytes 4-11/1000', 'content-length': '8' })
  const beyond = await part('bytes=1000-')
  expect(beyond.statusCode).toBe(416)
  expect(beyond.headers['content-range']).toBe('bytes */1000')
})

test('a file of an agent is saved and never shown, unless it is a picture', async () => {
  const chat = await testChannels({ idle: true })
  const cookie = chat.owner.cookies()
  const send = async (name: string, bytes: Buffer, type: string, shopId = chat.shopId) => {
    const { headers, payload } = multipart(name, bytes, type)
    const url = `/api/files?shopId=${shopId}`
    const answer = await chat.app.inject({ method: 'POST', url, headers: { ...headers, cookie }, payload })
    return { status: answer.statusCode, body: answer.json() }
  }
  const page = await send('page.html', Buffer.from('<script>alert(1)</script>'), 'text/html')
  expect(page).toMatchObject({ status: 201, body: { name: 'page.html', mime: 'application/octet-stream' } })
  const served = await fetchFile(chat, page.body.url)
  expect(served.headers['content-type']).toBe('application/octet-stream')
  expect(served.headers['content-disposition']).toMatch(/^attachment; /)
  const svg = await send('logo.svg', Buffer.from('<svg/>'), 'image/svg+xml; x')
  expect(svg.body.mime).toBe('application/octet-stream')
  const picture = await send('a.bin', pngOf(2, 2), 'text/html')
  expect(picture.body).toMatchObject({ mime: 'image/png', width: 2 })
  expect(await send('big.zip', Buffer.alloc(10 * 1024 * 1024 + 1), 'application/zip')).toMatchObject({
    status: 413,
  })
  const elsewhere = '00000000-0000-4000-8000-000000000000'
  expect(await send('a.png', pngOf(2, 2), 'image/png', elsewhere)).toMatchObject({ status: 404 })
})
