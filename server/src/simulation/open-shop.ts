import type { Channel, CreatedInvite, Me, Shop } from '@quaydesk/contract'
import { type Caller, createCaller } from './caller.ts'
import type { PlatformShop } from './platform.ts'

export type OpenShop = {
  readonly owner: Caller
  readonly shopId: string
  /** Somebody who answers, signed in. */
  hire(name: string): Promise<{ readonly caller: Caller; readonly memberId: string }>
}

const password = 'nobody signs in here but the simulation'

/**
 * What a seller does on the first day: makes himself the owner, opens the shop and connects it to the platform's.
 * @param setupLink as the desk prints it at its first start
 */
export async function openShop(
  url: string,
  setupLink: string,
  { name, region, timeZone, currency }: PlatformShop,
): Promise<OpenShop> {
  const owner = createCaller(url)
  const token = new URL(setupLink).searchParams.get('token')
  const person = { name: 'Owner', password, locale: 'en' }
  await owner.ask('POST', '/api/setup', { ...person, token, email: 'owner@simulation.test' })
  const shop = await owner.ask<Shop>('POST', '/api/shops', {
    name,
    market: region,
    timeZone,
    currency,
    languages: ['en'],
  })
  await owner.ask<Channel[]>('POST', '/api/sandbox/tiktok-shop', { shopId: shop.id })
  return {
    owner,
    shopId: shop.id,
    hire: async (agentName) => {
      const email = `${agentName}@simulation.test`
      const invite = await owner.ask<CreatedInvite>('POST', '/api/invites', {
        email,
        role: 'agent',
        allShops: true,
        shopIds: [],
      })
      const caller = createCaller(url)
      const accepted = {
        token: new URL(invite.link).searchParams.get('token'),
        name: agentName,
        password,
        locale: 'en',
      }
      const { memberId } = await caller.ask<Me>('POST', '/api/invites/accept', accepted)
      return { caller, memberId }
    },
  }
}
