import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying, messages, rowWith } from './support/inbox.ts'
import { createColleague, type Member } from './support/member.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'

let stage: Stage
let visitor: Visitor
let wei: Member
/** Li Na snoozes; Wang Wei only watches the list of all. */
let na: Page
let other: Page

const question = 'Will it come back in blue?'

beforeAll(async () => {
  stage = await openStage()
  wei = await createColleague(stage.desk(), stage.owner, { name: 'Wang Wei', role: 'agent' })
  visitor = await stage.visitor()
  await visitor.say(question)
  const id = await conversationSaying(stage.owner, question)
  na = await stage.open(stage.owner, `/inbox/${id}`, laptop)
  other = await stage.open(wei, '/inbox', laptop)
  await rowWith(other, question).waitFor()
  await messages(na).getByText(question).waitFor()
})
afterAll(() => stage?.end())

const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
const isGone = (page: Page, words = question) => rowWith(page, words).waitFor({ state: 'detached' })

test('s offers times, and the chosen one takes the conversation out of both lists', async () => {
  await na.keyboard.press('s')
  await na
    .getByRole('dialog', { name: 'Snooze until' })
    .getByRole('button', { name: /In 3 hours/ })
    .click()
  await isGone(na)
  await isGone(other)
  await view(other, 'Snoozed 1').waitFor()
  await view(other, 'All 0').waitFor()
  await messages(na)
    .getByText(/Li Na snoozed it until/)
    .waitFor()
})

test('it stands in the view of the snoozed, with the time at which it comes back', async () => {
  await view(other, 'Snoozed').click()
  await rowWith(other, question)
    .getByText(/until \d\d:\d\d|until \d+ \w+ \d\d:\d\d/)
    .waitFor()
  await view(other, 'All').click()
})

test('z brings it back', async () => {
  await na.keyboard.press('z')
  await rowWith(other, question).waitFor()
  await rowWith(na, question).waitFor()
  await messages(na).getByText('Li Na brought it back').waitFor()
})

test('Control+K has the usual times', async () => {
  await na.keyboard.press('Control+k')
  await na.keyboard.type('tomorrow')
  await na.keyboard.press('Enter')
  await isGone(other)
})

test('the buyer’s next message brings it back at once', async () => {
  await visitor.say('Hello?')
  await rowWith(other, 'Hello?').waitFor()
  await view(other, 'Snoozed 0').waitFor()
})

test('its time brings it back on open screens, without a reload', async () => {
  const id = await conversationSaying(stage.owner, 'Hello?')
  const until = new Date(Date.now() + 3_000).toISOString()
  await stage.owner.tell('PUT', `/api/conversations/${id}/snooze`, { until })
  await isGone(other, 'Hello?')
  await rowWith(other, 'Hello?').waitFor()
  await view(other, 'All 1').waitFor()
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until))
})
