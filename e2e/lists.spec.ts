import { Conversation, ConversationPage, ThreadPage, ViewCounts } from '@quaydesk/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { inParallel } from './support/in-parallel.ts'
import { conversationSaying, messages, replyField, rows, rowWith } from './support/inbox.ts'
import { type LongRead, startLongRead } from './support/long-read.ts'
import { openStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'

const conversations = 2_000
/** What may stand in the document at once, however long the list. */
const mostRows = 60
const spokenEntries = 1_000
const acts = 300
const warmPages = 12
const allPages = 200
/** How much heavier or lighter a page may be after all pages than it was when warm. */
const mostGrowth = 0.1
/** For seeding and for reading each; a quiet machine needs a tenth of it. */
const limitMs = 600_000

let stage: Stage
let page: Page
/** The conversation with the long thread. */
let longest: string

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
  longest = await conversationSaying(stage.owner, 'Question number')
  await fillThread(longest)
  page = await stage.open(stage.owner, '/inbox', laptop)
}, limitMs)
afterAll(() => stage?.end())

test(
  'a list of 2,000 never has more than 60 rows in the document, and weighs the same after 200 pages',
  async () => {
    const reading = await stage.open(stage.owner, '/inbox', laptop)
    await rows(reading).first().waitFor()
    const topmost = await rows(reading).first().getAttribute('href')
    await staysLight(
      await startLongRead(reading, {
        scroller: reading
          .getByRole('region', { name: 'Conversations' })
          .locator('[data-testid=virtuoso-scroller]'),
        home: reading.locator(`a[href="${topmost}"]`),
        isPage: /\/api\/conversations\?/,
        pageCount: await pagesOf(ConversationPage, '/api/conversations?view=all'),
        way: 'down',
      }),
    )
    await reading.close()
  },
  limitMs,
)

test(
  'nor has a thread of 1,300 entries, though its newest 300 are the lowest there are',
  async () => {
    const reading = await stage.open(stage.owner, `/inbox/${longest}`, laptop)
    const home = messages(reading).getByText('The newest entry')
    await home.waitFor()
    await staysLight(
      await startLongRead(reading, {
        scroller: messages(reading),
        home,
        isPage: /\/thread\?/,
        pageCount: await pagesOf(ThreadPage, `/api/conversations/${longest}/thread?`),
        way: 'up',
      }),
    )
    await reading.close()
  },
  limitMs,
)

test('an own message is painted in the next frame, before the server has it', async () => {
  await rowWith(page, 'Question number').first().click()
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

async function staysLight(reader: LongRead) {
  await reader.read(warmPages)
  const warm = await reader.heldBytes()
  await reader.read(allPages)
  const after = await reader.heldBytes()
  expect(await reader.mostRows()).toBeLessThanOrEqual(mostRows)
  expect(after / warm).toBeGreaterThan(1 - mostGrowth)
  expect(after / warm).toBeLessThan(1 + mostGrowth)
}

/** How many pages the desk reads a list in. */
async function pagesOf(shape: typeof ConversationPage | typeof ThreadPage, path: string): Promise<number> {
  let cursor: string | null = null
  let count = 0
  do {
    const place: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    cursor = (await stage.owner.ask<{ nextCursor: string | null }>(shape, `${path}&limit=50${place}`))
      .nextCursor
    count += 1
  } while (cursor !== null)
  return count
}

/** Words and notes first, then acts, each of which is one line; a last note to find the end by. */
async function fillThread(conversationId: string) {
  const at = `/api/conversations/${conversationId}`
  await inParallel(spokenEntries, 8, async (index) => {
    const clientId = crypto.randomUUID()
    const text = `Entry ${index}. ${'There is more to say about it. '.repeat(index % 7)}`
    if (index % 4) await stage.owner.tell('POST', `${at}/notes`, { clientId, text })
    else {
      const reply = { clientId, text, fileIds: [], lastSeenMessageId: null, sendAnyway: true }
      await stage.owner.tell('POST', `${at}/messages`, reply)
    }
  })
  const { memberId } = stage.owner.me
  const { summary } = await stage.owner.ask(Conversation, at)
  if (summary.assignee) await stage.owner.tell('DELETE', `${at}/assignment`)
  await inParallel(acts / 2, 1, async () => {
    await stage.owner.tell('PUT', `${at}/assignment`, { memberId, expected: null })
    await stage.owner.tell('DELETE', `${at}/assignment`)
  })
  await stage.owner.tell('POST', `${at}/notes`, { clientId: crypto.randomUUID(), text: 'The newest entry' })
}
