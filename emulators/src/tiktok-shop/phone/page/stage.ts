import type { PhoneState } from '../phone-state.ts'
import { words } from './words.ts'

export type Screen = 'chat' | 'products' | 'orders'
/** What a narrow screen shows; a wide one shows all three. */
export type Place = 'phone' | 'buyers' | 'backstage'

type Chosen = {
  shopId: string | null
  buyerId: string | null
  /** Buyers being played, as tabs. */
  tabs: string[]
  screen: Screen
  place: Place
  /** Words of the shop that the page has shown, by shop and buyer. */
  seen: Record<string, number>
}

const keptUnder = 'phone'
const mostTabs = 8

/** What the page knows and what was chosen on it; kept over a reload of the tab. */
export type Stage = ReturnType<typeof createStage>

export function createStage(paint: (stage: Stage, state: PhoneState) => void) {
  const chosen = restored()
  let state: PhoneState | null = null
  let polling = new AbortController()

  const repaint = () => {
    if (!state) return
    markSeen(state)
    sessionStorage.setItem(keptUnder, JSON.stringify(chosen))
    paint(stage, state)
  }

  const markSeen = ({ shop, buyer, buyers }: PhoneState) => {
    if (!buyer || document.hidden || chosen.screen !== 'chat' || chosen.place === 'buyers') return
    chosen.seen[`${shop.id} ${buyer.userId}`] = buyers.find((one) => one.userId === buyer.userId)?.heard ?? 0
  }

  /** Asks until the page goes; a choice of another buyer breaks the waiting off. */
  const follow = async (): Promise<never> => {
    for (;;) {
      try {
        state = await ask(polling.signal, state?.tag ?? '')
        say('')
        repaint()
      } catch {
        if (polling.signal.aborted) polling = new AbortController()
        else {
          say(words.offline)
          await new Promise((resolve) => setTimeout(resolve, 1_500))
        }
      }
    }
  }

  const ask = async (signal: AbortSignal, tag: string): Promise<PhoneState> => {
    const query = new URLSearchParams({ tag, tabs: chosen.tabs.join(',') })
    if (chosen.shopId) query.set('shopId', chosen.shopId)
    if (chosen.buyerId) query.set('buyerId', chosen.buyerId)
    const answer = await fetch(`/_play/phone?${query}`, { signal })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as PhoneState
  }

  const stage = {
    chosen,
    repaint,
    follow,
    choose(change: Partial<Omit<Chosen, 'seen' | 'tabs'>>): void {
      const other = change.buyerId !== undefined || change.shopId !== undefined
      Object.assign(chosen, change)
      const { buyerId } = chosen
      if (buyerId && !chosen.tabs.includes(buyerId)) chosen.tabs = [...chosen.tabs, buyerId].slice(-mostTabs)
      if (other) polling.abort()
      repaint()
    },
    closeTab(userId: string): void {
      chosen.tabs = chosen.tabs.filter((one) => one !== userId)
      stage.choose({ buyerId: chosen.buyerId === userId ? (chosen.tabs.at(-1) ?? null) : chosen.buyerId })
    },
    unread: (shopId: string, userId: string, heard: number): number =>
      Math.max(0, heard - (chosen.seen[`${shopId} ${userId}`] ?? 0)),
    /** Asks the stand-in for something; what it refuses is said on the page. Null when it was refused. */
    async play(method: string, path: string, body: unknown = {}): Promise<Record<string, unknown> | null> {
      try {
        const answer = await fetch(`/_play/${path}`, {
          method,
          ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
        })
        const content = (await answer.json()) as Record<string, unknown>
        if (answer.ok) return content
        say(words.failed + String(content.error))
      } catch (error) {
        say(words.failed + (error instanceof Error ? error.message : String(error)))
      }
      return null
    },
  }
  document.addEventListener('visibilitychange', repaint)
  return stage
}

/** The one place for what went wrong; read out at once. */
export function say(sentence: string): void {
  const line = document.querySelector('#says')
  if (line && line.textContent !== sentence) line.textContent = sentence
}

function restored(): Chosen {
  const fresh: Chosen = { shopId: null, buyerId: null, tabs: [], screen: 'chat', place: 'phone', seen: {} }
  const kept = sessionStorage.getItem(keptUnder)
  return kept === null ? fresh : { ...fresh, ...(JSON.parse(kept) as Partial<Chosen>) }
}
