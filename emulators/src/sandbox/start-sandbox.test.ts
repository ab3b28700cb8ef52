import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from './start-sandbox.ts'

let folder: string
let sandbox: Sandbox | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quaydesk-sandbox-'))
})
afterEach(async () => {
  await sandbox?.close()
  await rm(folder, { recursive: true })
})

const start = async (channelId: string | null) => {
  sandbox = await startSandbox(optionsOf({ channelId: async () => channelId }))
  return sandbox
}

const optionsOf = (more: Partial<SandboxOptions>): SandboxOptions => ({
  deskUrl: 'http://127.0.0.1:3000',
  host: '127.0.0.1',
  port: 0,
  channelId: async () => null,
  appSecret: 'what this desk and its sandbox know',
  folder,
  ...more,
})

test('the sample shop embeds the chat of the first shop', async () => {
  const { url } = await start('0b8f4e6c-5a0e-4c8e-9a53-1f1f6a4d2c11')
  const page = await (await fetch(url)).text()
  expect(page).toContain(
    'src="http://127.0.0.1:3000/widget.js" data-channel="0b8f4e6c-5a0e-4c8e-9a53-1f1f6a4d2c11"',
  )
})

test('without a shop it says what to do, in the language of the browser', async () => {
  const { url } = await start(null)
  const page = await (await fetch(url, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })).text()
  expect(page).toContain('还没有店铺')
  expect(page).not.toContain('widget.js')
})

test('a foreign host gets no page', async () => {
  const { url } = await start(null)
  const status = await new Promise((resolve) => {
    request(url, { headers: { host: 'shop.example' } }, (answer) => resolve(answer.statusCode)).end()
  })
  expect(status).toBe(403)
})

test('a port that is taken is no obstacle', async () => {
  const first = await start(null)
  const second = await startSandbox(optionsOf({ port: Number(new URL(first.url).port) }))
  expect(second.url).not.toBe(first.url)
  await second.close()
})

test('the stand-in of TikTok Shop runs beside the sample shop and names its app', async () => {
  const { url, tiktokShop } = await start(null)
  expect(tiktokShop.url).not.toBe(url)
  const { apps } = (await (await fetch(`${tiktokShop.url}/_play/app`)).json()) as { apps: unknown[] }
  const { appKey, appSecret, serviceId } = tiktokShop
  expect(apps).toMatchObject([{ appKey, appSecret, serviceId }])
  expect(appSecret).toBe('what this desk and its sandbox know')
})

test('the sample shop leads to the buyer’s phone, and the phone back', async () => {
  const { url, tiktokShop } = await start(null)
  expect(await (await fetch(url)).text()).toContain(`href="${tiktokShop.url}"`)
  const phone = await (await fetch(tiktokShop.url)).text()
  expect(phone).toContain(`data-shop="${url}/"`)
  expect(phone).toContain('data-desk="http://127.0.0.1:3000/"')
})
