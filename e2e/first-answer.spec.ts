import { Figures, type MetricKey, ThreadPage } from '@quaydesk/contract'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, laptop, launchBrowser } from './support/browser.ts'
import { type Desk, newPlace, type Place, startDesk } from './support/desk.ts'
import { findings } from './support/findings.ts'
import { rows } from './support/inbox.ts'
import { countInputs } from './support/inputs.ts'

const words = {
  'en-GB': {
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    create: 'Create the account',
    shop: 'Shop name',
    createShop: 'Create the shop',
    sample: 'Try the chat of a web shop',
    waiting: 'Waiting',
    answered: 'Answered',
    write: /^Write to /,
  },
  'zh-CN': {
    name: '姓名',
    email: '邮箱',
    password: '密码',
    create: '创建账号',
    shop: '店铺名称',
    createShop: '创建店铺',
    sample: '试用独立站聊天',
    waiting: '未回复',
    answered: '已回复',
    write: /^回复 /,
  },
} as const

/** From the setup link to the first answer a newcomer gives at most so many inputs: a field filled, a button pressed. */
const mostInputs = 12

describe.each(['en-GB', 'zh-CN'] as const)('in %s a newcomer', (locale) => {
  const text = words[locale]
  let place: Place
  let desk: Desk
  let browser: Browser
  let page: Page
  let shop: Page
  let chat: FrameLocator

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

  test('gets from the setup link to the first answer with few inputs, and a buyer reads it', async () => {
    page = await browser.open({ ...laptop, locale })
    const inputs = countInputs(page)
    await page.goto(desk.setupLink ?? 'there is no setup link')
    await page.getByLabel(text.name, { exact: true }).waitFor()
    expect(await findings(page)).toEqual([])
    await inputs.fill(text.name, 'Li Na')
    await inputs.fill(text.email, 'li.na@example.com')
    await inputs.fill(text.password, 'a quay at low tide')
    await inputs.press(text.create)
    await inputs.fill(text.shop, 'Lanyu UK')
    await inputs.press(text.createShop)
    const opened = page.context().waitForEvent('page')
    await inputs.follow(text.sample)
    shop = await opened
    chat = shop.frameLocator('iframe')
    await shop.getByRole('button', { name: /chat|聊天/i }).click()
    await chat.getByRole('textbox').fill('Hello, has my order shipped yet?')
    await chat.getByRole('textbox').press('Enter')

    const row = rows(page)
    await row.filter({ hasText: 'has my order shipped yet?' }).waitFor()
    await row.getByText(text.waiting).waitFor()
    inputs.counted()
    await row.click()
    await inputs.fillNamed(text.write, 'It leaves our shelf today.')
    inputs.counted()
    await page.keyboard.press('Control+Enter')
    await chat.getByText('It leaves our shelf today.').waitFor()
    await row.getByText(text.answered).waitFor()
    expect(inputs.count()).toBeLessThanOrEqual(mostInputs)
  })

  test('finds on the figures page what one computes by hand', async () => {
    const id = page.url().split('/').at(-1)?.split('?')[0]
    const read = async (path: string) => (await page.request.get(`${desk.url}${path}`)).json()
    const { items } = ThreadPage.parse(await read(`/api/conversations/${id}/thread`))
    const messages = items.filter((entry) => entry.type === 'message')
    const question = messages.find(({ authorKind }) => authorKind === 'customer')
    const answer = messages.find(({ authorKind }) => authorKind === 'agent')
    const wait = Date.parse(answer?.at ?? '') - Date.parse(question?.at ?? '')
    expect(wait).toBeGreaterThan(0)

    const figures = Figures.parse(await read('/api/figures?period=today'))
    const metric = (key: MetricKey) => figures.rows[0]?.metrics.find((candidate) => candidate.key === key)
    expect(metric('sessions')?.value).toBe(1)
    expect(metric('firstResponseTime')?.value).toBe(wait)
    expect(metric('customerWait')?.value).toBe(wait)
    expect(metric('responseRate24h')).toMatchObject({ numerator: 1, denominator: 1, value: 1 })

    await page.goto(`${desk.url}/figures?period=today`)
    await page.getByText('100.0').first().waitFor()
    await page.getByText('1 / 1').first().waitFor()
  })
})
