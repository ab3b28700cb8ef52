import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying, messages, rows, rowWith } from './support/inbox.ts'
import { createColleague } from './support/member.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
/** Li Na settles the tags; Wang Wei has a tagged conversation open. */
let settings: Page
let inbox: Page

const question = 'I want my money back'

beforeAll(async () => {
  stage = await openStage()
  const wei = await createColleague(stage.desk(), stage.owner, { name: 'Wang Wei', role: 'agent' })
  await (await stage.visitor()).say(question)
  const id = await conversationSaying(stage.owner, question)
  settings = await stage.open(stage.owner, '/settings/tags', laptop)
  inbox = await stage.open(wei, `/inbox/${id}`, laptop)
  await messages(inbox).getByText(question).waitFor()
})
afterAll(() => stage?.end())

const tagRow = (name: string) =>
  settings.getByRole('list', { name: 'Tags' }).getByRole('listitem').filter({ hasText: name })
const shown = (name: string) => inbox.getByLabel(`Take off the tag ${name}`)

test('a tag is added where there was none, and can be put on at once', async () => {
  await settings.getByText('No tags yet').waitFor()
  await settings.getByRole('textbox', { name: 'New tag' }).fill('Refund')
  await settings.getByRole('button', { name: 'Add' }).click()
  await tagRow('Refund').getByText('0 conversations').waitFor()
  await inbox.keyboard.press('l')
  await inbox.keyboard.type('Refund')
  await inbox.keyboard.press('Enter')
  await inbox.keyboard.press('Escape')
  await shown('Refund').waitFor()
})

test('it is renamed, also before the eyes of who has it open', async () => {
  await settings.getByRole('button', { name: 'Rename Refund' }).click()
  await settings.getByRole('textbox', { name: 'New name of Refund' }).fill('Money back')
  await settings.getByRole('textbox', { name: 'New name of Refund' }).press('Enter')
  await tagRow('Money back').getByText('1 conversation').waitFor()
  await shown('Money back').waitFor()
})

test('a list that is narrowed to it loses its rows when it is removed, as was said before', async () => {
  const [tag] = (await (await inbox.request.get(`${stage.desk().url}/api/tags`)).json()) as { id: string }[]
  const filter = encodeURIComponent(JSON.stringify([tag?.id]))
  await inbox.goto(`${stage.desk().url}/inbox?tagIds=${filter}`)
  await rowWith(inbox, question).waitFor()
  await settings.getByRole('button', { name: 'Remove Money back' }).click()
  await settings.getByText('1 conversation loses it. This can’t be undone.').waitFor()
  await settings.getByRole('tooltip').getByRole('button', { name: 'Remove' }).click()
  await settings.getByText('No tags yet').waitFor()
  await expect.poll(() => rows(inbox).count()).toBe(0)
})

test('the organization gets another name, and the rail of every desk shows it', async () => {
  await settings.goto(`${stage.desk().url}/settings/organization`)
  const name = settings.getByRole('textbox', { name: 'Name' })
  await name.fill('Lanyu Trading')
  await settings.getByRole('button', { name: 'Save' }).click()
  await settings.getByText('Saved').waitFor()
  await inbox.getByText('Lanyu Trading').waitFor()
  await settings.reload()
  await expect.poll(() => name.inputValue()).toBe('Lanyu Trading')
})
