import type { Figures, FiguresRow } from '@quaydesk/contract'
import { type Agent, createAgent } from './agent.ts'
import { createChance } from './chance.ts'
import { countTruth, type Truth } from './count-truth.ts'
import { dayAfter, startOfDay } from './days.ts'
import { followQuestions } from './follow-questions.ts'
import { type OpenShop, openShop } from './open-shop.ts'
import { openStage, type StageOptions } from './open-stage.ts'
import type { SimulationOptions } from './options.ts'
import { passTime, type Stage } from './pass-time.ts'
import type { Platform, PlatformShop, Question } from './platform.ts'
import { hoursOf } from './shifts.ts'

export type SimulatedAgent = Pick<Agent, 'name' | 'shift' | 'answered' | 'conflicts' | 'busyMs'>

export type Outcome = {
  /** The product's own figures of the days, over all and by hour. */
  readonly total: FiguresRow
  readonly hours: readonly FiguresRow[]
  readonly timeZone: string
  readonly truth: Truth
  readonly questions: readonly Question[]
  readonly agents: readonly SimulatedAgent[]
  /** Paid hours of all agents in all days. */
  readonly paidHours: number
}

type Wish = Pick<SimulationOptions, 'from' | 'days' | 'messages' | 'seed' | 'shifts'> & {
  /** Only so many hours of the last day, for whoever can't wait. */
  readonly hours?: number
  /** How long agents work on after the last buyer; by default until every 24 h verdict of the days is spoken. */
  readonly afterwardsHours?: number
}

const hourMs = 3_600_000
const untilVerdictsHours = 25

/** Lets the days pass and says how they were. The same wish gives the same answer. */
export async function runSimulation(
  stageOptions: Omit<StageOptions, 'from' | 'seed'>,
  wish: Wish,
): Promise<Outcome> {
  const stage = await openStage({ ...stageOptions, ...wish })
  try {
    const { platform, market } = stage
    const setupLink = await stage.app.setupLink()
    if (setupLink === null) throw new Error('The simulation needs an empty database.')
    const shop = await openShop(stage.app.url, setupLink, market)
    const agents = await hireAgents(shop, platform, market, wish)
    return await liveThrough({ ...stage, agents }, { platform, market, shop }, wish)
  } finally {
    await stage.close()
  }
}

async function hireAgents(
  shop: OpenShop,
  platform: Platform,
  { timeZone }: PlatformShop,
  { shifts, seed }: Wish,
): Promise<Agent[]> {
  const agents: Agent[] = []
  const kindOf = followQuestions(platform)
  for (const [place, shift] of shifts.entries()) {
    const name = `agent-${place + 1}`
    const { caller, memberId } = await shop.hire(name)
    agents.push(
      createAgent({
        caller,
        memberId,
        name,
        shift,
        timeZone,
        chance: createChance(seed, name),
        kindOf,
        isAway: (id, now) => agents.every((agent) => agent.memberId !== id || !agent.isAtWork(now)),
      }),
    )
  }
  return agents
}

type Scene = { readonly platform: Platform; readonly market: PlatformShop; readonly shop: OpenShop }

async function liveThrough(
  stage: Stage,
  { platform, market, shop }: Scene,
  { from, days, hours, afterwardsHours = untilVerdictsHours, messages, seed, shifts }: Wish,
): Promise<Outcome> {
  const { id: shopId, timeZone } = market
  const start = startOfDay(from, timeZone)
  const last = dayAfter(from, days - 1)
  const end =
    hours === undefined
      ? startOfDay(dayAfter(from, days), timeZone)
      : startOfDay(last, timeZone) + hours * hourMs
  await passTime(stage, start)
  await platform.startBusyDay({ shopId, seed, messagesPerDay: messages })
  await passTime(stage, end)
  await platform.stopBusyDay()
  await passTime(stage, end + afterwardsHours * hourMs)
  const figures = (breakdown: string) =>
    shop.owner.ask<Figures>('GET', `/api/figures?period=range&from=${from}&to=${last}&breakdown=${breakdown}`)
  const { rows } = await figures('none')
  const [total] = rows
  if (total === undefined) throw new Error('The desk has no figures of these days.')
  return {
    total,
    hours: (await figures('hour')).rows,
    timeZone,
    truth: countTruth(await platform.conversations(shopId), start, startOfDay(dayAfter(last, 1), timeZone)),
    questions: await platform.questionsFrom(0),
    agents: stage.agents,
    paidHours: days * shifts.reduce((sum, shift) => sum + hoursOf(shift), 0),
  }
}
