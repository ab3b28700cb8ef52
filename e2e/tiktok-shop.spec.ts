import { Channel } from '@quaydesk/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, laptop, launchBrowser } from './support/browser.ts'
import { type Desk, newPlace, type Place, startDesk } from './support/desk.ts'
import { findings } from './support/findings.ts'
import { messages, replyField, rows } from './support/inbox.ts'
import { countInputs } from './support/inputs.ts'
import { until } from './support/until.ts'

const words = {
  'en-GB': {
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    create: 'Create the account',
    shop: 'Shop name',
    createShop: 'Create the shop',
    door: 'Try it with TikTok Shop',
    waiting: 'Waiting',
    answered: 'Answered',
  },
  'zh-CN': {
    name: '姓名',
    email: '邮箱',
    password: '密码',
    create: '创建账号',
    shop: '店铺名称',
    createShop: '创建店铺',
    door: '用 TikTok Shop 试一试',
    waiting: '未回复',
    answered: '已回复',
  },
} as const

const mostInputs = 12

type Told = { readonly webhooks: readonly { readonly body: string; readonly outcome: string }[] }

/** The phone's own field, whoever plays on it. */
const phoneField = (phone: Page) => phone.getByPlaceholder(/^(Message|消息)$/)

describe.each(['en-GB', 'zh-CN'] as const)('in %s a newcomer with the phone of the sandbox', (locale) => {
  const text = words[locale]
  let place: Place
  let desk: Desk
  let browser: Browser
  let page: Page
  let phone: Page

  beforeAll(async () => {
    place = await newPlace()
    desk = await startDesk(place)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    await place?.remove()
  })

  test('gets from the setup link to an answer that a buyer of TikTok Shop reads', async () => {
    page = await browser.open({ ...laptop, locale })
    const inputs = countInputs(page)
    await page.goto(desk.setupLink ?? 'there is no setup link')
    await inputs.fill(text.name, 'Li Na')
    await inputs.fill(text.email, 'li.na@example.com')
    await inputs.fill(text.password, 'a quay at low tide')
    await inputs.press(text.create)
    await inputs.fill(text.shop, 'Lanyu US')
    await inputs.press(text.createShop)
    const opened = page.context().waitForEvent('page')
    await inputs.follow(text.door)
    phone = await opened
    await phone.getByText('maya.reads').first().click()
    await phoneField(phone).fill('When does my dress ship?')
    await phoneField(phone).press('Enter')

    const row = rows(page)
    await row.filter({ hasText: 'When does my dress ship?' }).waitFor()
    await row.getByText(text.waiting).waitFor()
    inputs.counted()
    await row.click()
    inputs.counted()
    await replyField(page).fill('It is on its way to you.')
    inputs.counted()
    await page.keyboard.press('Control+Enter')
    await phone.getByText('It is on its way to you.').first().waitFor()
    await row.getByText(text.answered).waitFor()
    expect(inputs.count()).toBeLessThanOrEqual(mostInputs)
  })

  test('sees who the buyer is and what she has ordered', async () => {
    await rows(page).filter({ hasText: 'maya.reads' }).click()
    await page.getByText('Linen waist dress').first().waitFor()
    expect(await findings(page)).toEqual([])
    expect(await findings(phone)).toEqual([])
  })

  test('has the answer once in the thread, though the platform sends it back', async () => {
    await until('the answer that came back', () => wasSentBack(phone, 'It is on its way to you.'))
    const shown = messages(page).getByText('It is on its way to you.')
    await until('the answer once', async () => (await shown.count()) === 1)
  })

  test('finds the channel in good health, with the account and its days', async () => {
    const answer = await page.request.get(`${desk.url}/api/channels`)
    const channels = Channel.array().parse(await answer.json())
    const connected = channels.find(({ kind }) => kind === 'tiktok-shop')
    expect(connected?.health.state).toBe('healthy')
    expect(connected?.connection?.authorization.state).toBe('active')
    await page.goto(`${desk.url}/settings/channels`)
    await page.getByText('Harbor & Loom').first().waitFor()
    expect(await findings(page)).toEqual([])
  })
})

/** Whether the platform has told the desk of these words and was told that they were taken. */
async function wasSentBack(phone: Page, words: string): Promise<boolean> {
  const answer = await phone.request.get(new URL('/_play/webhooks?type=14', phone.url()).href)
  const { webhooks }: Told = await answer.json()
  return webhooks.some(({ body, outcome }) => body.includes(words) && outcome === 'delivered')
}
