import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { openChat } from './support/chat.ts'
import { conversationSaying, messages, replyField, saidIn } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let desk: Page
let shop: Page
let chat: FrameLocator
let conversationId: string

beforeAll(async () => {
  stage = await openStage({ QUAYDESK_SANDBOX: 'on' })
  shop = await stage.browser.open(laptop)
  chat = await openChat(shop, stage.owner)
  await say('Is the oak table in stock?')
  conversationId = await conversationSaying(stage.owner, 'Is the oak table')
  desk = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
  await messages(desk).getByText('Is the oak table in stock?').waitFor()
  await leaveMark(desk)
  await leaveMark(shop)
})
afterAll(() => stage?.end())

test('a reply goes out once though the server dies as soon as it has taken it', async () => {
  await replyField(desk).fill('Yes, six of them.')
  const taken = desk.waitForResponse((answer) => answer.url().endsWith('/messages') && answer.ok())
  await replyField(desk).press('Control+Enter')
  await taken
  await stage.desk().kill()
})

test('while the server is away both sides say so in one line and keep what is written', async () => {
  await desk.getByText('Connection lost. You can go on with what is here').waitFor()
  await say('And in walnut?')
  await say('By Friday?')
  await chat.getByText('No connection. What you write is kept').waitFor()
  await replyField(desk).fill('Oak only.')
  await replyField(desk).press('Control+Enter')
  await messages(desk).getByText('Not sent', { exact: true }).waitFor()
  await messages(desk).getByText('Yes, six of them.').waitFor()
})

test('when it is back, the desk catches up by itself and nothing came twice', async () => {
  await stage.restart()
  for (const words of ['And in walnut?', 'By Friday?']) await messages(desk).getByText(words).waitFor()
  await desk.getByText('Connection lost.').waitFor({ state: 'detached' })
  await chat.getByText('Yes, six of them.').waitFor()
  await desk.getByRole('button', { name: 'Send again' }).click()
  await chat.getByText('Oak only.').waitFor()
  await chat.getByText('No connection.').waitFor({ state: 'hidden' })

  const said = (await saidIn(stage.owner, conversationId)).map(({ text }) => text)
  const expected = [
    'Is the oak table in stock?',
    'Yes, six of them.',
    'And in walnut?',
    'By Friday?',
    'Oak only.',
  ]
  expect(said.sort()).toEqual(expected.sort())
  expect(await chat.locator('p.bubble').allTextContents()).toHaveLength(expected.length)
  expect(await messages(desk).getByRole('article').count()).toBe(expected.length)
  expect(await hasMark(desk)).toBe(true)
  expect(await hasMark(shop)).toBe(true)
})

test('what is said after it arrives live again', async () => {
  await say('Thank you, I take one')
  await messages(desk).getByText('Thank you, I take one').waitFor()
})

test('a desk that was off the network shows what was said meanwhile', async () => {
  await desk.context().setOffline(true)
  await say('And a bench to it?')
  await expect
    .poll(async () => (await saidIn(stage.owner, conversationId)).at(-1)?.text)
    .toBe('And a bench to it?')
  expect(await messages(desk).getByText('And a bench to it?').count()).toBe(0)
  await desk.context().setOffline(false)
  await messages(desk).getByText('And a bench to it?').waitFor()
  expect(await hasMark(desk)).toBe(true)
})

async function say(words: string) {
  const field = chat.getByRole('textbox')
  await field.fill(words)
  await field.press('Enter')
}

/** A reload would wipe it. */
const leaveMark = (page: Page) => page.evaluate(() => void Object.assign(window, { notReloaded: true }))
const hasMark = (page: Page) => page.evaluate(() => 'notReloaded' in window)
