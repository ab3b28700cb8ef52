import { ViewCounts } from '@quaydesk/contract'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { inParallel } from './support/in-parallel.ts'
import { messages, replyField, rows } from './support/inbox.ts'
import { openStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'

const conversations = 2_000
/** What may stand in the document at once, however long the list. */
const mostRows = 60

let stage: Stage
let page: Page

beforeAll(async () => {
  // Every visitor comes from an address of his own, as behind a shop's proxy.
  stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1' })
  await inParallel(conversations, 16, async (index) => {
    const visitor = await stage.visitor(`10.1.${index >> 8}.${index & 255}`)
    await visitor.say(`Question number ${index}`)
  })
  await until(
    'all to be read',
    async () => (await stage.owner.ask(ViewCounts, '/api/conversations/counts')).all === conversations,
    60_000,
  )
  page = await stage.open(stage.owner, '/inbox', laptop)
}, 240_000)
afterAll(() => stage?.end())

test('a list of 2,000 never has more than 60 rows in the document, through all of it and back', async () => {
  await rows(page).first().waitFor()
  const list = page.getByRole('region', { name: 'Conversations' }).locator('[data-testid=virtuoso-scroller]')
  await readPages(list, rows(page), /\/api\/conversations\?/, 80)
})

test('an own message is painted in the next frame, before the server has it', async () => {
  await rows(page).first().click()
  await messages(page)
    .getByText(/^Question number/)
    .waitFor()
  await page.route('**/messages', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await route.continue()
  })
  await replyField(page).fill('This very moment')
  await page.evaluate(watchForNextFrame, 'This very moment')
  await replyField(page).press('Control+Enter')
  await expect.poll(() => page.evaluate(() => (window as unknown as Watched).paintedInNextFrame)).toBe(true)
  await messages(page).getByText('Sending', { exact: true }).waitFor()
  await messages(page).getByText(/Sent/).waitFor()
})

type Watched = { paintedInNextFrame?: boolean }

/** Looks, in the frame after the key press, whether the words stand in the thread. */
function watchForNextFrame(words: string) {
  window.addEventListener(
    'keydown',
    () => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const thread = document.querySelector('[role=region][aria-label=Messages]')
          Object.assign(window, { paintedInNextFrame: thread?.textContent?.includes(words) ?? false })
        }),
      )
    },
    { once: true, capture: true },
  )
}

/** Scrolls to and fro between the ends until the server was asked for so many pages. */
async function readPages(scroller: Locator, drawn: Locator, isPage: RegExp, pages: number) {
  let down = true
  let turns = 0
  for (let read = 0; read < pages; ) {
    const answered = page.waitForResponse(isPage, { timeout: 1_000 }).then(
      () => true,
      () => false,
    )
    await scroller.evaluate((element, toEnd) => {
      element.scrollTop = toEnd ? element.scrollHeight : 0
    }, down)
    if (await answered) read += 1
    else {
      down = !down
      turns += 1
    }
    expect(await drawn.count()).toBeLessThanOrEqual(mostRows)
    expect(turns, 'the ends of the list are too near').toBeLessThan(pages)
  }
}
