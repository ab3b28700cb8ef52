import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying, messages, replyField, rows, rowWith, saidIn } from './support/inbox.ts'
import { createColleague, type Member } from './support/member.ts'
import { type SlowLine, slowLine } from './support/slow-line.ts'
import { openStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'
import type { Visitor } from './support/visitor.ts'

let stage: Stage
let visitor: Visitor
let wei: Member
/** Two windows: Li Na, who owns the shop, and her colleague Wang Wei. */
let na: { page: Page; row: Locator }
let colleague: { page: Page; row: Locator; line: SlowLine }
let conversationId: string

const question = 'Where is order 576461413038785752?'

beforeAll(async () => {
  stage = await openStage()
  wei = await createColleague(stage.desk(), stage.owner, { name: 'Wang Wei', role: 'agent' })
  visitor = await stage.visitor()
  const pageOfNa = await stage.open(stage.owner, '/inbox', laptop)
  na = { page: pageOfNa, row: rows(pageOfNa).first() }
  const pageOfWei = await stage.browser.open(laptop)
  const line = await slowLine(pageOfWei)
  await pageOfWei.context().addCookies([{ ...wei.cookie, url: stage.desk().url }])
  await pageOfWei.goto(`${stage.desk().url}/inbox`)
  colleague = {
    page: pageOfWei,
    row: rows(pageOfWei).first(),
    line,
  }
})
afterAll(() => stage?.end())

test('a question comes in red on both desks without a reload', async () => {
  await visitor.say(question)
  await rowWith(na.page, question).getByText('Waiting').waitFor()
  await rowWith(colleague.page, question).getByText('Waiting').waitFor()
  conversationId = await conversationSaying(stage.owner, question)
})

test('who opens it is seen looking by the other', async () => {
  await na.row.click()
  await colleague.row.getByLabel('Li Na is looking at it').waitFor()
  await colleague.row.click()
  await na.page.getByText('Wang Wei is looking', { exact: true }).waitFor()
})

test('who begins to answer turns the light yellow before the other has typed a letter', async () => {
  await replyField(na.page).pressSequentially('It is on ')
  await colleague.row.getByText('Li Na is answering').waitFor()
  await colleague.page.getByText('Li Na is answering.', { exact: true }).waitFor()
  expect(await replyField(colleague.page).inputValue()).toBe('')
})

test('who writes all the same is asked first', async () => {
  await replyField(colleague.page).pressSequentially('Let me look')
  await colleague.page.getByRole('button', { name: 'Write all the same' }).waitFor()
})

test('an answer crossed by another is stopped, shown, and its words are kept', async () => {
  colleague.line.hold()
  await na.page.bringToFront()
  await replyField(na.page).fill('It is on the van.')
  await replyField(na.page).press('Control+Enter')
  await until('the first answer', async () => (await visitor.lines()).some(({ from }) => from === 'agent'))

  await replyField(colleague.page).fill('Let me look into it.')
  await replyField(colleague.page).press('Control+Enter')
  await colleague.page.getByText('Li Na answered while you were writing').waitFor()
  await messages(colleague.page).getByText('It is on the van.', { exact: true }).waitFor()
  await colleague.page.getByRole('button', { name: 'Back to the draft' }).click()
  await expect.poll(() => replyField(colleague.page).inputValue()).toBe('Let me look into it.')

  colleague.line.release()
  const heard = (await visitor.lines()).filter(({ from }) => from === 'agent').map(({ text }) => text)
  expect(heard).toEqual(['It is on the van.'])
  await replyField(colleague.page).fill('')
})

test('an answer that came in under the writing hand stops the reply that was begun before it', async () => {
  await visitor.say('And when will it be here?')
  await messages(colleague.page).getByText('And when will it be here?').waitFor()
  await colleague.page.bringToFront()
  await replyField(colleague.page).pressSequentially('Some time ')
  await na.page.bringToFront()
  await replyField(na.page).fill('Tomorrow by noon.')
  await replyField(na.page).press('Control+Enter')
  // It is on the second desk's screen; whoever looks at the keyboard hasn't read it all the same.
  await messages(colleague.page).getByText('Tomorrow by noon.', { exact: true }).waitFor()
  await replyField(colleague.page).pressSequentially('next week.')
  await replyField(colleague.page).press('Control+Enter')
  await colleague.page.getByText('Li Na answered while you were writing').waitFor()
  await colleague.page.getByRole('button', { name: 'Back to the draft' }).click()
  await expect.poll(() => replyField(colleague.page).inputValue()).toBe('Some time next week.')
  const heard = (await visitor.lines()).filter(({ from }) => from === 'agent').map(({ text }) => text)
  expect(heard).toEqual(['It is on the van.', 'Tomorrow by noon.'])
  await replyField(colleague.page).fill('')
})

test('who answered holds it; it is taken over, given back and taken, and both see who has it', async () => {
  const heldBy = (page: Page, name: string) => page.getByRole('button', { name: `Held by ${name}` })
  const unheld = (page: Page) => page.getByRole('button', { name: 'Assign', exact: true })
  await heldBy(colleague.page, 'Li Na').click()
  await colleague.page.getByRole('button', { name: 'Take over from Li Na' }).click()
  await heldBy(na.page, 'Wang Wei').waitFor()
  await heldBy(colleague.page, 'Wang Wei').click()
  await colleague.page.getByRole('button', { name: 'Give back to everyone' }).click()
  await unheld(na.page).click()
  await na.page.getByRole('button', { name: 'Take it' }).click()
  await heldBy(colleague.page, 'Li Na').waitFor()
})

test('a note is read by colleagues and never by the buyer', async () => {
  await na.page.getByRole('tab', { name: 'Note' }).click()
  await na.page.getByRole('textbox', { name: 'Only your colleagues see this' }).fill('He wrote by mail too.')
  await na.page.getByRole('button', { name: 'Add note' }).click()
  await messages(colleague.page).getByText('He wrote by mail too.').waitFor()
  expect((await visitor.lines()).map(({ text }) => text)).not.toContain('He wrote by mail too.')
  expect((await saidIn(stage.owner, conversationId)).map(({ text }) => text)).not.toContain(
    'He wrote by mail too.',
  )
})

test('a tag that is made while tagging stands on the colleague’s desk', async () => {
  await na.page.getByRole('button', { name: 'Tags', exact: true }).click()
  await na.page.getByRole('combobox', { name: 'Find or make a tag' }).fill('fragile')
  await na.page.getByText('Make the tag “fragile”').click()
  await colleague.page.getByText('fragile', { exact: true }).first().waitFor()
  await na.page.keyboard.press('Escape')
})

test('a closing can be undone, else it holds after ten seconds', async () => {
  const close = (page: Page) => page.getByTitle('Close the session')
  const undo = na.page.getByRole('button', { name: /^Undo/ })
  await close(na.page).click()
  await undo.first().click()
  await messages(colleague.page).getByText('Li Na undid the closing').waitFor()
  await close(na.page).click()
  await messages(colleague.page).getByText('Session closed').waitFor()
  await colleague.page.getByText('No open session').waitFor()
})
