import { createCaller } from './caller.ts'

export type PlatformShop = {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly timeZone: string
  readonly currency: string
}

export type PlatformMessage = {
  readonly role: 'BUYER' | 'SHOP' | 'CUSTOMER_SERVICE' | 'SYSTEM' | 'ROBOT'
  /** Seconds since the epoch. */
  readonly createdAt: number
  readonly isVisible: boolean
}

export type PlatformConversation = { readonly shopId: string; readonly messages: readonly PlatformMessage[] }

export type Question = {
  readonly kind: string
  readonly nickname: string
  readonly outcome: 'waiting' | 'right' | 'wrong' | 'unanswered'
  readonly answers: readonly { readonly verdict: 'right' | 'wrong' | 'holding' }[]
}

/** What only the platform knows: who is going to ask what, and what was really said. */
export type Platform = {
  /** The shop that the sandbox connects. */
  shop(): Promise<PlatformShop>
  conversations(shopId: string): Promise<PlatformConversation[]>
  startBusyDay(wish: { shopId: string; seed: number; messagesPerDay: number }): Promise<void>
  stopBusyDay(): Promise<void>
  /** In the order in which they were asked. */
  questionsFrom(number: number): Promise<Question[]>
}

type State = {
  readonly shops: readonly PlatformShop[]
  readonly conversations: readonly PlatformConversation[]
}
type Page = { readonly questions: readonly Question[]; readonly next: number | null }

export function createPlatform(url: string): Platform {
  const { ask } = createCaller(url)
  const state = () => ask<State>('GET', '/_play/state')
  return {
    shop: async () => {
      const [first] = (await state()).shops
      if (first === undefined) throw new Error('The stand-in has no shop.')
      return first
    },
    conversations: async (shopId) => (await state()).conversations.filter((one) => one.shopId === shopId),
    startBusyDay: async (wish) => {
      await ask('POST', '/_play/busy-day', wish)
    },
    stopBusyDay: async () => {
      await ask('DELETE', '/_play/busy-day')
    },
    questionsFrom: async (number) => {
      const questions: Question[] = []
      for (let from: number | null = number; from !== null; ) {
        const page: Page = await ask<Page>('GET', `/_play/busy-day?from=${from}`)
        questions.push(...page.questions)
        from = page.next
      }
      return questions
    },
  }
}
