import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { laptop, phone } from './support/browser.ts'
import { findings } from './support/findings.ts'
import { conversationSaying, saidIn } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'

/** Any two of language, colours and width meet at least once. */
const looks = [
  { locale: 'en', theme: 'light', device: laptop, width: laptop.width },
  { locale: 'zh-CN', theme: 'dark', device: laptop, width: laptop.width },
  { locale: 'zh-CN', theme: 'light', device: phone, width: phone.width },
  { locale: 'en', theme: 'dark', device: phone, width: phone.width },
] as const

let stage: Stage
let page: Page
let conversationId: string

beforeAll(async () => {
  stage = await openStage()
  const visitor = await stage.visitor()
  await visitor.say('Does the dress come in blue?')
  conversationId = await conversationSaying(stage.owner, 'Does the dress')
  await stage.owner.tell('POST', `/api/conversations/${conversationId}/messages`, {
    clientId: crypto.randomUUID(),
    text: 'In sage and in blue: https://shop.example/dress',
    fileIds: [],
    lastSeenMessageId: (await saidIn(stage.owner, conversationId)).at(-1)?.id,
  })
  await stage.owner.tell('POST', `/api/conversations/${conversationId}/notes`, {
    clientId: crypto.randomUUID(),
    text: 'Knows the mill.',
  })
  await stage.owner.tell('POST', '/api/tags', { name: 'Refund' })
  await (await stage.visitor()).say('蓝色的裙子什么时候有货？')
  await conversationSaying(stage.owner, '蓝色的裙子')
  page = await stage.open(stage.owner, '/inbox', laptop)
})
afterAll(() => stage?.end())

describe.each(looks)('in $locale, $theme, $width pixels wide', ({ locale, theme, device }) => {
  beforeAll(async () => {
    await stage.owner.tell('PATCH', '/api/me', { preferences: { locale, theme } })
    await page.setViewportSize({ width: device.width, height: device.height })
    await page.goto(`${stage.desk().url}/inbox`)
    // What has been chosen is kept by the browser too, for the pages before the sign-in.
    await until(`the desk in ${locale}`, () =>
      page.evaluate((wanted) => document.documentElement.lang === wanted, locale),
    )
  })

  test.each([
    ['the list', () => '/inbox', 'a[href*="/inbox/"]'],
    ['a thread', () => `/inbox/${conversationId}`, 'article'],
    ['the closed ones', () => '/inbox?view=closed', 'h1'],
    ['the figures', () => '/figures?period=today', 'section h3'],
    ['the figures of agents', () => '/figures/agents?period=today', 'table'],
    ['a figure’s sessions', () => '/figures?period=today&metric=sessions', '[role=dialog] li'],
    ['the settings of a shop', () => `/settings/shops/${stage.shop.id}`, 'form'],
    ['the channels', () => '/settings/channels', 'section h2'],
    ['connecting TikTok Shop', () => '/settings/channels/tiktok-shop', 'form'],
    ['the way back from TikTok Shop', () => '/connect/tiktok-shop?code=ROW_1', 'section h2'],
    ['the team', () => '/settings/team', 'section h2'],
    ['the tags', () => '/settings/tags', 'section li'],
    ['the organization', () => '/settings/organization', 'form'],
    ['the own page', () => '/settings/me', 'form'],
  ])('axe finds nothing on %s', async (_name, path, sign) => {
    await page.goto(stage.desk().url + path())
    await page.locator(sign).first().waitFor()
    expect(await findings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  test('axe finds nothing on the sign-in page', async () => {
    await page.context().clearCookies()
    await page.goto(`${stage.desk().url}/sign-in`)
    await page.locator('form').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await overflow()).toBeLessThanOrEqual(0)
    const { name, value } = stage.owner.cookie
    await page.context().addCookies([{ name, value, url: stage.desk().url }])
  })
})

/** By how many pixels the page is wider than its window. */
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
