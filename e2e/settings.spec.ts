import { Channel, Figures, Shop } from '@quaydesk/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { conversationSaying } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = await stage.open(stage.owner, `/settings/shops/${stage.shop.id}`, laptop)
})
afterAll(() => stage?.end())

const settings = async () => (await stage.owner.ask(Shop, `/api/shops/${stage.shop.id}`)).settings
const panel = (title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

async function save(title: string) {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await panel(title).getByRole('button', { name: 'Save' }).click()
  await saved
}

test('a day has two intervals, and one runs over midnight', async () => {
  await panel('Business hours').getByRole('switch').click()
  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByRole('button', { name: 'Add hours on Saturday' }).click()
  await setClock('Saturday, from', '22:00')
  await setClock('Saturday, to', '02:00')
  await panel('Business hours').getByText('next day').waitFor()
  await save('Business hours')

  const { hours } = await settings()
  expect(hours.filter(({ day }) => day === 1)).toEqual([
    { day: 1, from: '09:00', to: '18:00' },
    { day: 1, from: '19:00', to: '23:00' },
  ])
  expect(hours.filter(({ day }) => day === 6)).toEqual([{ day: 6, from: '22:00', to: '02:00' }])
  await page.reload()
  await panel('Business hours').getByText('next day').waitFor()
})

test('a holiday is closed unless it has hours', async () => {
  await page.getByRole('button', { name: 'Add a holiday' }).click()
  await panel('Holidays').getByRole('textbox', { name: 'Day', exact: true }).fill('2026-12-25')
  await panel('Holidays').getByRole('textbox', { name: 'Day', exact: true }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Christmas Day')
  await save('Holidays')
  expect((await settings()).holidays).toEqual([{ date: '2026-12-25', name: 'Christmas Day', intervals: [] }])
})

test('what starts in vacation mode is counted and left out of the rates', async () => {
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByText(/^On vacation since/).waitFor()
  const away = await stage.visitor()
  await away.say('Anybody there?')
  await conversationSaying(stage.owner, 'Anybody there?')
  await page.getByRole('button', { name: 'End now' }).click()
  await page.getByText('The shop takes service.').waitFor()
  const back = await stage.visitor()
  await back.say('Are you open again?')
  await conversationSaying(stage.owner, 'Are you open again?')
  const { rows } = await stage.owner.ask(Figures, '/api/figures?period=today')
  const value = (key: string) => rows[0]?.metrics.find((metric) => metric.key === key)?.value
  expect(value('sessions')).toBe(2)
  expect(value('needsHuman')).toBe(1)
})

test('a channel says how it does, and takes nothing while it is disabled', async () => {
  await page.goto(`${stage.desk().url}/settings/channels`)
  const channel = page.getByRole('region', { name: stage.channel.name })
  await channel.getByText('Works').waitFor()
  await channel.getByText(/^last in /).waitFor()
  await channel.getByRole('button', { name: 'Disable' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: 'Disable' }).click()
  await channel.getByText('Disabled').waitFor()
  await expect(stage.visitor()).rejects.toThrow('404')
  await channel.getByRole('button', { name: 'Enable' }).click()
  await channel.getByText('Works').waitFor()
  await (await stage.visitor()).say('And now?')
  await conversationSaying(stage.owner, 'And now?')
})

test('a new chat comes with its line for the page', async () => {
  await page.getByRole('button', { name: 'New web chat' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill('Blog chat')
  await form.getByRole('button', { name: /Save|Create|New web chat|OK/ }).click()
  const channel = page.getByRole('region', { name: 'Blog chat' })
  await channel.getByText('Nothing came in yet').waitFor()
  const line = await channel.getByRole('textbox', { name: 'Line for your page' }).inputValue()
  const channels = await stage.owner.ask(Channel.array(), '/api/channels')
  const made = channels.find(({ name }) => name === 'Blog chat')
  expect(line).toContain(`data-channel="${made?.id}"`)
})

test('a colleague joins by the link, once, and finds what an agent may and no more', async () => {
  await page.goto(`${stage.desk().url}/settings/team`)
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill('zhao.min@example.com')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue()
  await page.getByRole('button', { name: 'Done' }).click()

  const min = await stage.browser.open(laptop)
  await min.goto(link)
  await min.getByLabel('Your name').fill('Zhao Min')
  await min.getByLabel('Password').fill('between two tides')
  await min.getByRole('button', { name: 'Join' }).click()
  await min.getByText('And now?').waitFor()
  await page.getByText('Zhao Min').waitFor()

  await min.goto(`${stage.desk().url}/settings`)
  await min.getByRole('heading', { name: 'Preferences' }).waitFor()
  for (const section of ['Shops', 'Channels', 'Team'])
    expect(await min.getByRole('link', { name: section }).count(), section).toBe(0)
  for (const path of ['/api/members', '/api/invites']) {
    const answer = await min.request.get(stage.desk().url + path)
    expect(answer.status(), path).toBe(403)
  }
  const change = await min.request.patch(`${stage.desk().url}/api/channels/${stage.channel.id}`, {
    data: { disabled: true, version: 1 },
  })
  expect(change.status()).toBe(403)
  const figures = await min.request.get(`${stage.desk().url}/api/figures?period=today&breakdown=shop`)
  const own = Figures.parse(await figures.json()).rows.flatMap(({ metrics }) => metrics)
  expect(own.filter(({ value }) => value !== null && value > 0)).toEqual([])
  const again = await stage.browser.open(laptop)
  await again.goto(link)
  await again.getByText('This invitation no longer works').waitFor()
})

test('who loses access is out at once', async () => {
  const min = await stage.browser.open(laptop)
  await min.goto(`${stage.desk().url}/sign-in`)
  await min.getByLabel('E-mail').fill('zhao.min@example.com')
  await min.getByLabel('Password').fill('between two tides')
  await min.getByRole('button', { name: 'Sign in' }).click()
  await min.getByText('And now?').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Zhao Min' })
    .getByRole('button', { name: 'Take access away' })
    .click()
  await page.getByRole('tooltip').getByRole('button', { name: 'Take access away' }).click()
  await min.getByRole('heading', { name: 'Sign in' }).waitFor()
})

/** As one types it. */
async function setClock(label: string, time: string) {
  const field = page.getByRole('textbox', { name: label })
  await field.fill(time)
  await field.press('Enter')
}
