import type { Page } from 'playwright-core'

export type SlowLine = {
  /** From now on nothing that the server says arrives, though the connection stands. */
  hold(): void
  /** All that was held arrives, in its order. */
  release(): void
}

/** Stands between a page and its live connection. To be set up before the page opens the desk. */
export async function slowLine(page: Page): Promise<SlowLine> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/\/api\/live/, (desk) => {
    const server = desk.connectToServer()
    server.onMessage((said) => {
      const pass = () => desk.send(said)
      if (held) held.push(pass)
      else pass()
    })
  })
  return {
    hold: () => {
      held = []
    },
    release: () => {
      const waiting = held ?? []
      held = null
      for (const pass of waiting) pass()
    },
  }
}
