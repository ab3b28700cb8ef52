import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop, phone } from './support/browser.ts'
import { openChat } from './support/chat.ts'
import { conversationSaying, messages, replyField } from './support/inbox.ts'
import { picture } from './support/picture.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let shop: Page
let chat: FrameLocator
let desk: Page

const question = 'Is the mug dishwasher-safe?'
const answer = 'It is, on the upper rack.'

beforeAll(async () => {
  stage = await openStage()
  shop = await stage.browser.open(laptop)
  chat = await openChat(shop, stage.owner)
  await chat.getByRole('textbox').fill(question)
  await chat.getByRole('textbox').press('Enter')
  desk = await stage.open(stage.owner, `/inbox/${await conversationSaying(stage.owner, question)}`, laptop)
  await replyField(desk).fill(answer)
  await replyField(desk).press('Control+Enter')
})
afterAll(() => stage?.end())

test('a buyer who comes back finds what was said', async () => {
  await chat.getByText(answer).waitFor()
  await shop.reload()
  chat = await openChat(shop, stage.owner)
  await chat.getByText(question).waitFor()
  await chat.getByText(answer).waitFor()
})

test('a picture goes both ways and is really drawn', async () => {
  const crack = picture('crack.png', [190, 60, 40])
  await chat.locator('input[type=file]').setInputFiles(crack)
  await isDrawn(messages(desk).getByRole('img', { name: 'Picture crack.png' }), crack.side)
  await isDrawn(chat.getByRole('img', { name: 'crack.png' }), crack.side)

  const label = picture('label.png', [40, 90, 200])
  await desk.locator('input[type=file]').setInputFiles(label)
  const send = desk.getByRole('button', { name: /^Send( Ctrl)?/ }).last()
  await expect.poll(() => send.isEnabled()).toBe(true)
  await send.click()
  await isDrawn(chat.getByRole('img', { name: 'label.png' }), label.side)
})

test('the frame is a sandbox with an origin of its own that shares nothing with the desk', async () => {
  const frame = shop.locator('iframe')
  const granted = (await frame.getAttribute('sandbox'))?.split(' ')
  expect(granted).toContain('allow-scripts')
  expect(granted).not.toContain('allow-same-origin')
  expect(granted).not.toContain('allow-top-navigation')
  const inside = chat.locator('body')
  expect(await inside.evaluate('window.origin')).toBe('null')
  expect(
    await inside.evaluate('(() => { try { return document.cookie } catch { return "refused" } })()'),
  ).toBe('refused')
  expect(
    await inside.evaluate('(() => { try { return parent.document.title } catch { return "refused" } })()'),
  ).toBe('refused')
  expect(new URL(shop.url()).origin).not.toBe(stage.desk().url)
})

test('opened alone, without the page around it, the frame is no part of the desk either', async () => {
  const alone = await stage.open(stage.owner, `/chat/${stage.channel.id}/frame`, laptop)
  expect(await alone.evaluate('window.origin')).toBe('null')
  const asked = alone.evaluate(`fetch('${stage.desk().url}/api/me').then((answer) => answer.status)`)
  await expect(asked).rejects.toThrow()
})

test('another buyer sees nothing of it, nor is he seen', async () => {
  const other = await stage.browser.open({ ...laptop, locale: 'zh-CN' })
  const otherChat = await openChat(other, stage.owner)
  await otherChat.getByText('有问题尽管问').waitFor()
  await otherChat.getByRole('textbox').fill('杯子有货吗？')
  await otherChat.getByRole('textbox').press('Enter')
  await conversationSaying(stage.owner, '杯子有货吗？')
  // An answer that has come through shows that whatever was to come before it has come.
  await replyField(desk).fill('Shall we send a new one?')
  await replyField(desk).press('Control+Enter')
  await chat.getByText('Shall we send a new one?').waitFor()
  expect(await chat.getByText('杯子有货吗？').count()).toBe(0)
  await other.reload()
  const reopened = await openChat(other, stage.owner)
  await reopened.getByText('杯子有货吗？').waitFor()
  expect(await reopened.locator('p.bubble').allTextContents()).toEqual(['杯子有货吗？'])
})

test('on a phone it fills the screen, and closing it gives the shop back', async () => {
  const small = await stage.browser.open(phone)
  const smallChat = await openChat(small, stage.owner)
  const frame = small.locator('iframe')
  expect(await frame.boundingBox()).toEqual({ x: 0, y: 0, width: phone.width, height: phone.height })
  expect(await smallChat.locator('body').evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
    true,
  )
  await smallChat.getByRole('button', { name: 'Close' }).click()
  await frame.waitFor({ state: 'hidden' })
  expect(await small.getByRole('button', { name: /chat/i }).isVisible()).toBe(true)
})

/** Its bytes came and were read as a picture: a broken one has no natural width. */
async function isDrawn(image: Locator, width: number) {
  await image.waitFor()
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(width)
}
