import {
  BadWish,
  type ControlCall,
  type ControlRoute,
  optionalNumber,
  wantedShop,
} from '../routes/control/control-route.ts'
import { figuresOf, presentFigures } from './figures.ts'
import { presentQuestion } from './question.ts'
import { setSpeed, stopBusyDay } from './run-busy-day.ts'
import { busyDayOf, replaceBusyDay, wantedBusyDay } from './running.ts'

const largestPage = 1_000
const before = 200
const mostPerDay = 20_000
const fastest = 3_600

export const busyDayRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/busy-day',
    does: 'lets a crowd of scripted buyers write from now on { shopId?, seed?, messagesPerDay?, speed? }; 200 a day is before, 250 after, speed 1 real time',
    handle: (call) => {
      const messagesPerDay = wholeFrom(call, 'messagesPerDay', before, mostPerDay)
      const seed = wholeFrom(call, 'seed', 1, 2_147_483_647)
      return presentFigures(
        replaceBusyDay(call.store, { shop: wantedShop(call), seed, messagesPerDay, speed: speedOf(call) }),
      )
    },
  },
  {
    method: 'PUT',
    path: '/_play/busy-day',
    does: 'changes { speed } of the busy day',
    handle: (call) => {
      const busy = wantedBusyDay(call.store)
      setSpeed(call.store, busy, speedOf(call))
      return presentFigures(busy)
    },
  },
  {
    method: 'DELETE',
    path: '/_play/busy-day',
    does: 'sends the crowd home; what was asked stays readable',
    handle: ({ store }) => {
      const busy = wantedBusyDay(store)
      stopBusyDay(busy)
      return presentFigures(busy)
    },
  },
  {
    method: 'GET',
    path: '/_play/busy-day',
    does: `tells the truth of the busy day: figures, the plan of the played day, and what was asked, meant, answered and judged ?from=&limit= counted from the first ever, ${largestPage} at most`,
    handle: ({ store, query }) => {
      const busy = busyDayOf(store)
      const from = Number(query.get('from') ?? 0)
      const limit = Math.min(Number(query.get('limit') ?? largestPage), largestPage)
      if (!(from >= 0) || !(limit >= 0)) throw new BadWish('from and limit must be numbers from 0.')
      const all = busy?.questions ?? []
      const place = from - (busy?.forgotten ?? 0)
      return {
        figures: figuresOf(store),
        planned: busy?.day.questions ?? [],
        questions: all.slice(Math.max(0, place), Math.max(0, place + limit)).map(presentQuestion),
        next: place + limit < all.length ? from + limit : null,
      }
    },
  },
]

function speedOf(call: ControlCall): number {
  const speed = optionalNumber(call, 'speed') ?? 1
  if (speed < 1 || speed > fastest) throw new BadWish(`speed must be from 1 to ${fastest}.`)
  return speed
}

function wholeFrom(call: ControlCall, name: string, otherwise: number, most: number): number {
  const number = optionalNumber(call, name) ?? otherwise
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new BadWish(`${name} must be a whole number from 1 to ${most}.`)
  return number
}
