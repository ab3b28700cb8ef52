import type { Locator, Page } from 'playwright-core'

type Way = 'up' | 'down'

export type LongRead = {
  /** Goes on to and fro between the ends until so many pages came in all. */
  read(pages: number): Promise<void>
  /** The greatest number of rows that stood in the document at any time since the beginning. */
  mostRows(): Promise<number>
  /** What the page's scripts hold when the reader rests, in bytes, after all that nobody holds was let go. */
  heldBytes(): Promise<number>
}

/** An end of the list is reached when for so long no page came; nowhere to go when both ends are. */
const turnAfterMs = 1_500
const giveUpAfterMs = 30_000

/** Reads a list as fast as its pages come. `isPage` tells the addresses of its pages. */
export async function startLongRead(
  page: Page,
  scroller: Locator,
  { isPage, way: firstWay }: { isPage: RegExp; way: Way },
): Promise<LongRead> {
  let way = firstWay
  let pages = 0
  let cameAt = performance.now()
  let turnedAt = cameAt
  page.on('requestfinished', (request) => {
    if (!isPage.test(request.url())) return
    pages += 1
    cameAt = performance.now()
  })
  await scroller.evaluate(countRows)
  return {
    read: async (wanted) => {
      cameAt = performance.now()
      while (pages < wanted) {
        await scroller.evaluate(scrollToEnd, way)
        const now = performance.now()
        if (now - cameAt > giveUpAfterMs) throw new Error(`After ${pages} pages no more of them came.`)
        if (now - Math.max(cameAt, turnedAt) < turnAfterMs) continue
        way = way === 'up' ? 'down' : 'up'
        turnedAt = now
      }
    },
    mostRows: () => scroller.evaluate((element) => Number(element.dataset.mostRows)),
    heldBytes: async () => {
      // Whoever draws keeps the state before the last one; a few small steps and nothing of the way here is left.
      for (const step of [300, -300, 300, -300]) await scroller.evaluate(scrollBySome, step)
      const session = await page.context().newCDPSession(page)
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      await session.detach()
      return usedSize
    },
  }
}

/** At every change and not at the end only: too many rows may stand for one frame. */
function countRows(element: HTMLElement) {
  const look = () => {
    const most = Number(element.dataset.mostRows ?? 0)
    const rows = element.querySelectorAll('[data-item-index]').length
    if (rows > most) element.dataset.mostRows = String(rows)
  }
  look()
  new MutationObserver(look).observe(element, { childList: true, subtree: true })
}

function scrollToEnd(element: HTMLElement, way: Way) {
  element.scrollTop = way === 'up' ? 0 : element.scrollHeight
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

function scrollBySome(element: HTMLElement, step: number) {
  element.scrollTop += step
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
  )
}
