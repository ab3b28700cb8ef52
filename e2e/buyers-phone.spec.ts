import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { laptop, phone } from './support/browser.ts'
import { findings } from './support/findings.ts'
import { conversationSaying, messages, replyField } from './support/inbox.ts'
import { picture } from './support/picture.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let page: Page
let conversationId: string

const log = () => page.getByRole('list', { name: 'What was said' })
const field = () => page.getByRole('textbox', { name: 'Message', exact: true })
const write = async (text: string) => {
  await field().fill(text)
  await field().press('Enter')
  await log().getByText(text).waitFor()
}

beforeAll(async () => {
  stage = await openStage({ QUAYDESK_SANDBOX: 'on' })
  await stage.owner.tell('POST', '/api/sandbox/tiktok-shop', { shopId: stage.shop.id })
  page = await stage.browser.open(laptop)
  await page.goto(stage.owner.me.sandbox?.tiktokShopUrl ?? 'there is no sandbox')
  await page.getByRole('button', { name: 'maya.reads' }).first().waitFor()
})
afterAll(() => stage?.end())

test('what a buyer writes on the phone stands in the desk, and the answer on the phone, marked read', async () => {
  await write('When does the dress get here?')
  conversationId = await conversationSaying(stage.owner, 'When does the dress')
  const desk = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
  await replyField(desk).fill('USPS has it, on Tuesday.')
  await replyField(desk).press('Control+Enter')
  await log().getByText('USPS has it, on Tuesday.').waitFor()
  await log().getByText(/Read/).waitFor()
})

test('a picture, a sticker and the card of an order go along', async () => {
  await page.getByRole('button', { name: 'Pictures, stickers and cards' }).click()
  await page.getByLabel('Choose a picture').setInputFiles(picture('tear.png', [150, 60, 40]))
  await page.getByRole('button', { name: 'Sticker: sad face' }).click()
  await log().getByRole('img', { name: 'Sticker' }).waitFor()
  await page.getByRole('button', { name: 'Pictures, stickers and cards' }).click()
  await page.getByRole('button', { name: 'Orders', exact: true }).click()
  await page.getByRole('button', { name: 'Send to the chat' }).first().click()
  await log().getByText('Linen waist dress').waitFor()
  const desk = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
  await expect.poll(() => messages(desk).getByRole('img').count()).toBeGreaterThanOrEqual(2)
})

test('an order lives its life between the buyer and the seller', async () => {
  await page.getByRole('button', { name: 'Products' }).click()
  await page.getByRole('button', { name: 'Order', exact: true }).first().click()
  const orders = page.getByRole('region', { name: 'Orders' })
  await orders.getByText('Paid · on hold for an hour').waitFor()
  const backstage = page.getByRole('region', { name: 'Backstage' })
  await backstage.getByRole('button', { name: 'Ship', exact: true }).click()
  await orders.getByText('Waits for the carrier').waitFor()
  await backstage.getByRole('button', { name: 'Deliver' }).first().click()
  await orders.getByText('Delivered').first().waitFor()
  await orders.getByRole('button', { name: 'Ask to return' }).first().click()
  await orders.getByText('Return asked for').waitFor()
})

test('a word to a buyer who is put aside is marked unread', async () => {
  await page.getByRole('button', { name: 'Chat', exact: true }).click()
  await page.getByLabel('New buyer’s nickname').fill('Ada from Accra')
  await page.getByRole('button', { name: 'Add buyer' }).click()
  await write('Do you ship to Ghana?')
  const id = await conversationSaying(stage.owner, 'Do you ship to Ghana')
  const tabs = page.getByRole('list', { name: 'Buyers being played' })
  await tabs.getByRole('button', { name: 'maya.reads', exact: true }).click()
  const desk = await stage.open(stage.owner, `/inbox/${id}`, laptop)
  await replyField(desk).fill('Not yet, sorry.')
  await replyField(desk).press('Control+Enter')
  await tabs.getByText('1 unread').waitFor()
  await tabs.getByRole('button', { name: /^Ada from Accra/ }).click()
  await log().getByText('Not yet, sorry.').waitFor()
  await expect.poll(() => tabs.getByText('1 unread').count()).toBe(0)
})

describe.each([
  { locale: 'en-GB', dark: false, width: laptop.width, height: laptop.height },
  { locale: 'zh-CN', dark: true, width: laptop.width, height: laptop.height },
  { locale: 'zh-CN', dark: false, width: phone.width, height: phone.height },
  { locale: 'en-GB', dark: true, width: phone.width, height: phone.height },
] as const)('in $locale, dark $dark, $width pixels wide', (device) => {
  let looked: Page
  beforeAll(async () => {
    looked = await stage.browser.open(device)
    await looked.goto(page.url())
    await looked.locator('.tab').first().waitFor()
  })
  afterAll(() => looked?.close())

  test.each(['chat', 'products', 'orders', 'buyers', 'backstage'])(
    'axe finds nothing on %s',
    async (shown) => {
      const button = looked.locator(`nav button:is([data-screen=${shown}], [data-place=${shown}])`)
      // A wide window shows buyers and backstage all the time.
      if (await button.isVisible()) await button.click()
      expect(await findings(looked)).toEqual([])
      expect(await looked.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    },
  )
})
