import type { Locator, Page } from 'playwright-core'
import { heldBytes } from './held-bytes.ts'

type Way = 'up' | 'down'

export type LongRead = {
  /** Goes on to and fro between the ends until so many pages came in all. */
  read(pages: number): Promise<void>
  /** The greatest number of rows that stood in the document at any time since the beginning. */
  mostRows(): Promise<number>
  /** What the page holds when the reader is back where he began and rests, in bytes. */
  heldBytes(): Promise<number>
}

type List = {
  scroller: Locator
  /** The row at which reading begins. */
  home: Locator
  /** Tells the addresses of its pages; the first one has no cursor. */
  isPage: RegExp
  pageCount: number
  /** Where the next pages go. */
  way: Way
}

const giveUpAfterMs = 30_000

/** Reads a list as fast as its pages come. To begin where the list was just opened. */
export async function startLongRead(
  page: Page,
  { scroller, home, isPage, pageCount, way: nextWay }: List,
): Promise<LongRead> {
  const back: Way = nextWay === 'down' ? 'up' : 'down'
  // Numbered as they come on the first way; the page that is there already is none of them.
  const places = new Map<string, number>()
  let way = nextWay
  let pages = 0
  let cameAt = performance.now()
  page.on('requestfinished', (request) => {
    const address = request.url()
    if (!isPage.test(address)) return
    pages += 1
    cameAt = performance.now()
    const isFirst = !new URL(address).searchParams.has('cursor')
    if (!isFirst && !places.has(address)) places.set(address, places.size + 2)
    if (isFirst) way = nextWay
    else if (places.get(address) === pageCount) way = back
  })
  const goOn = async (where: Way) => {
    await scroller.evaluate(scrollToEnd, where)
    if (performance.now() - cameAt > giveUpAfterMs)
      throw new Error(`After ${pages} pages no more of them came.`)
  }
  await scroller.evaluate(countRows)
  return {
    read: async (wanted) => {
      cameAt = performance.now()
      while (pages < wanted) await goOn(way)
    },
    mostRows: () => scroller.evaluate((element) => Number(element.dataset.mostRows)),
    heldBytes: async () => {
      cameAt = performance.now()
      while (!(await home.isVisible())) await goOn(back)
      way = nextWay
      // Whoever draws keeps the state before the last one; a few small steps and nothing of the way here is left.
      for (const step of [300, -300, 300, -300]) await scroller.evaluate(scrollBySome, step)
      await scroller.evaluate(scrollToEnd, back)
      return heldBytes(page)
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
