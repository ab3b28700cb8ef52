import type { ControlCall, ControlRoute } from '../routes/control/control-route.ts'
import { BadWish } from '../routes/control/control-route.ts'
import type { PhoneState } from './phone-state.ts'
import { presentPhone } from './present-phone.ts'

/** Of the machine's time: how long a page waits for news, and how often it is looked for. */
const longestWaitMs = 20_000
const lookEveryMs = 250

const mostTabs = 8

export const phoneRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/_play/phone',
    does: 'shows what the phone shows ?shopId=&buyerId=&tabs=; with the &tag= of what is known, once it has changed, 20 s at most',
    handle: async (call) => {
      const giveUpAt = Date.now() + longestWaitMs
      let state = stateOf(call)
      while (state.tag === call.query.get('tag') && Date.now() < giveUpAt) {
        await pause()
        state = stateOf(call)
      }
      return state
    },
  },
]

function stateOf({ store, query }: ControlCall): PhoneState {
  const shop = store.shops.get(query.get('shopId') ?? '') ?? [...store.shops.values()][0]
  if (!shop) throw new BadWish('There is no shop yet.')
  return presentPhone(store, shop, store.buyers.get(query.get('buyerId') ?? '') ?? null, tabsOf(query))
}

const tabsOf = (query: URLSearchParams): string[] => (query.get('tabs') ?? '').split(',').slice(0, mostTabs)

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, lookEveryMs).unref())
