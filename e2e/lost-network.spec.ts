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

const quietLine = 'No connection. What you write is kept'

beforeAll(async () => {
  stage = await openStage()
  shop = await stage.browser.open(laptop)
  chat = await openChat(shop, stage.owner)
  await say('Does the lamp come with a bulb?')
  conversationId = await conversationSaying(stage.owner, 'Does the lamp')
  desk = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
  await messages(desk).getByText('Does the lamp come with a bulb?').waitFor()
})
afterAll(() => stage?.end())

test('a buyer whose network goes is told so in one line at once, and goes on writing', async () => {
  expect(await chat.getByText(quietLine).isVisible()).toBe(false)
  await shop.context().setOffline(true)
  await chat.getByText(quietLine).waitFor({ timeout: 3_000 })
  await say('A warm one?')
  await say('And a shade?')
  for (const words of ['A warm one?', 'And a shade?']) await chat.getByText(words).waitFor()
  expect(await chat.getByText('Not sent').count()).toBe(0)
  expect(await chat.getByRole('textbox').inputValue()).toBe('')
})

test('nothing of it leaves the page, and what the agent answers meanwhile does not come in', async () => {
  await replyField(desk).fill('It does, a warm white one.')
  await replyField(desk).press('Control+Enter')
  await expect.poll(async () => (await said()).length).toBe(2)
  expect(await chat.getByText('It does, a warm white one.').count()).toBe(0)
})

test('when the network is back, both sides have everything once and the line is gone', async () => {
  await shop.context().setOffline(false)
  for (const words of ['A warm one?', 'And a shade?']) await messages(desk).getByText(words).waitFor()
  await chat.getByText('It does, a warm white one.').waitFor()
  await chat.getByText(quietLine).waitFor({ state: 'hidden' })
  const expected = [
    'Does the lamp come with a bulb?',
    'It does, a warm white one.',
    'A warm one?',
    'And a shade?',
  ]
  expect((await said()).toSorted()).toEqual(expected.toSorted())
  for (const words of expected) expect(await chat.getByText(words).count(), words).toBe(1)
})

const said = async () => (await saidIn(stage.owner, conversationId)).map(({ text }) => text)

async function say(text: string) {
  await chat.getByRole('textbox').fill(text)
  await chat.getByRole('textbox').press('Enter')
}
