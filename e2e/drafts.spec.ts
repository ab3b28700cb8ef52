import { Conversation } from '@quaydesk/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying, messages, replyField, saidIn } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let page: Page
let conversationId: string

beforeAll(async () => {
  stage = await openStage()
  const visitor = await stage.visitor()
  await visitor.say('Does the linen dress come in blue?')
  conversationId = await conversationSaying(stage.owner, 'Does the linen dress')
  page = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
})
afterAll(() => stage?.end())

test('a draft is there after a reload', async () => {
  const answered = page.waitForResponse((answer) => answer.url().includes('/drafts/reply') && answer.ok())
  await replyField(page).fill('In sage and in')
  await answered
  await page.reload()
  await expect.poll(() => replyField(page).inputValue()).toBe('In sage and in')
})

test('a draft is there in another browser of the same member, with what was added', async () => {
  const answered = page.waitForResponse((answer) => answer.url().includes('/drafts/reply') && answer.ok())
  await replyField(page).fill('In sage and in blue, from May on.')
  await answered
  const elsewhere = await stage.open(stage.owner, `/inbox/${conversationId}`, laptop)
  await expect.poll(() => replyField(elsewhere).inputValue()).toBe('In sage and in blue, from May on.')
})

test('a note’s draft and a reply’s draft stand apart', async () => {
  const answered = page.waitForResponse((answer) => answer.url().includes('/drafts/note') && answer.ok())
  const note = page.getByRole('textbox', { name: 'Only your colleagues see this' })
  await page.getByRole('tab', { name: 'Note' }).click()
  await note.fill('Ask the mill first.')
  // At once: before the hand rests the note is only in this window, where it must not be the reply's.
  await page.getByRole('tab', { name: 'Reply' }).click()
  expect(await replyField(page).inputValue()).toBe('In sage and in blue, from May on.')
  await answered
  await page.getByRole('tab', { name: 'Note' }).click()
  expect(await note.inputValue()).toBe('Ask the mill first.')
  await page.getByRole('tab', { name: 'Reply' }).click()
})

test('Enter chooses a word of the input method and sends nothing, also where Enter sends', async () => {
  await stage.owner.tell('PATCH', '/api/me', { preferences: { enterSends: true } })
  await page.reload()
  await expect.poll(() => replyField(page).inputValue()).not.toBe('')
  await replyField(page).fill('')
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'you', selectionStart: 3, selectionEnd: 3 })
  await page.keyboard.press('Enter')
  await keyboard.send('Input.imeSetComposition', { text: '有', selectionStart: 1, selectionEnd: 1 })
  // Some browsers end the composition before the Enter that ended it: its old key code is all that tells.
  await keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await keyboard.send('Input.insertText', { text: '有蓝色的' })
  const own = (await saidIn(stage.owner, conversationId)).filter(({ authorKind }) => authorKind === 'agent')
  expect(own).toEqual([])
  expect(await messages(page).locator('[data-author=agent]').count()).toBe(0)

  // What the server holds as a draft when it is sent is what could be left behind.
  const saved = page.waitForResponse(
    (answer) =>
      answer.url().includes('/drafts/reply') && (answer.request().postData() ?? '').includes('有蓝色的'),
  )
  await replyField(page).fill('有蓝色的')
  await saved
  await replyField(page).press('Enter')
  await messages(page).locator('[data-author=agent]').getByText('有蓝色的').waitFor()
  await expect
    .poll(async () => (await saidIn(stage.owner, conversationId)).map(({ text }) => text))
    .toEqual(['Does the linen dress come in blue?', '有蓝色的'])
})

test('what was sent leaves no draft behind', async () => {
  const at = `/api/conversations/${conversationId}`
  await expect
    .poll(async () => (await stage.owner.ask(Conversation, at)).drafts.filter(({ mode }) => mode === 'reply'))
    .toEqual([])
  // The draft comes with the conversation; before that the field is empty in any case.
  const read = page.waitForResponse((answer) => answer.url().endsWith(at) && answer.ok())
  await page.reload()
  await read
  await messages(page).getByText('有蓝色的').waitFor()
  expect(await replyField(page).inputValue()).toBe('')
})
