import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying, idInAddress, messages, replyField, rows } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  for (const words of ['First in the queue', 'Second in the queue', 'Third in the queue']) {
    await (await stage.visitor()).say(words)
    await conversationSaying(stage.owner, words)
  }
  page = await stage.open(stage.owner, '/inbox', laptop)
  await page.getByText('Third in the queue').waitFor()
})
afterAll(() => stage?.end())

const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
const isOpen = (words: string) => messages(page).getByText(words).waitFor()
const isAt = (path: RegExp) => expect.poll(() => new URL(page.url()).pathname).toMatch(path)

test('o opens the first conversation, j and k go on and back, u leads to the list', async () => {
  await press('o')
  await expect.poll(() => idInAddress(page)).not.toBe('')
  const first = idInAddress(page)
  await press('j')
  await expect.poll(() => idInAddress(page)).not.toBe(first)
  await press('k')
  await expect.poll(() => idInAddress(page)).toBe(first)
  await press('u')
  await isAt(/^\/inbox$/)
})

test('r begins a reply, and single letters are letters while one writes', async () => {
  await press('o', 'r')
  await expect.poll(() => replyField(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('jekyll and hyde?')
  expect(await replyField(page).inputValue()).toBe('jekyll and hyde?')
  await press('Control+Enter')
  await isOpen('jekyll and hyde?')
})

test('Escape leaves the field, n begins a note', async () => {
  await press('Escape', 'n')
  await page.keyboard.type('Knows the book.')
  await press('Control+Enter')
  await isOpen('Knows the book.')
  await press('Escape')
})

test('e closes and z undoes', async () => {
  await press('e')
  await page.getByText(/closes in \d+ s/).waitFor()
  await press('z')
  await isOpen('Li Na undid the closing')
})

test('/ searches, and finds what is not in the preview', async () => {
  await press('/')
  await page.keyboard.type('jekyll')
  await expect.poll(() => rows(page).count()).toBe(1)
  await press('Escape')
})

test('? shows the keys', async () => {
  await page.locator('h1').first().click()
  await press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await help.getByText('Next conversation').waitFor()
  await press('Escape')
  await help.waitFor({ state: 'hidden' })
})

test('g f and g i go to the figures and back', async () => {
  await press('g', 'f')
  await isAt(/^\/figures/)
  await press('g', 'i')
  await isAt(/^\/inbox/)
  await press('g', 's')
  await isAt(/^\/settings/)
})

test('Control+K finds an action by its name and does it', async () => {
  await press('Control+k')
  await page.getByPlaceholder('Type what you want to do, or search messages').waitFor()
  await page.keyboard.type('figures')
  await press('Enter')
  await isAt(/^\/figures/)
})

test('whatever Tab reaches shows that it has the focus', async () => {
  await press('g', 'i')
  await isAt(/^\/inbox/)
  await press('o')
  await replyField(page).waitFor()
  for (let step = 0; step < 25; step += 1) {
    const before = await page.screenshot()
    await press('Tab')
    const after = await page.screenshot()
    expect(after.equals(before), await page.evaluate('document.activeElement.outerHTML.slice(0, 200)')).toBe(
      false,
    )
  }
})
