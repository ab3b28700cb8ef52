import { Channel, Shop } from '@quaydesk/contract'
import type { Page } from 'playwright-core'
import { type Browser, type Device, launchBrowser } from './browser.ts'
import { type Desk, newPlace, startDesk } from './desk.ts'
import { createOwner, type Member } from './member.ts'
import { startVisit, type Visitor } from './visitor.ts'

/** A desk with an owner, a shop and its chat, and a browser: what nearly every story begins with. */
export type Stage = {
  readonly desk: () => Desk
  readonly browser: Browser
  readonly owner: Member
  readonly shop: Shop
  readonly channel: Channel
  /** A page in which the member is signed in. */
  open(member: Member, path: string, device: Device): Promise<Page>
  visitor(address?: string): Promise<Visitor>
  /** Starts the server again where it was, after it was killed or stopped. */
  restart(): Promise<void>
  end(): Promise<void>
}

export async function openStage(settings: Record<string, string> = {}): Promise<Stage> {
  const place = await newPlace()
  let desk = await startDesk(place, settings)
  const browser = await launchBrowser()
  const owner = await createOwner(desk)
  const shop = Shop.parse(
    await owner.tell('POST', '/api/shops', {
      name: 'Lanyu UK',
      market: 'GB',
      timeZone: 'Europe/London',
      currency: 'GBP',
      languages: ['en'],
    }),
  )
  const channel = Channel.parse(
    await owner.tell('POST', '/api/channels', {
      shopId: shop.id,
      kind: 'web-chat',
      name: 'Lanyu web chat',
      allowedOrigins: [],
    }),
  )
  return {
    desk: () => desk,
    browser,
    owner,
    shop,
    channel,
    open: async (member, path, device) => {
      const page = await browser.open(device)
      await page.context().addCookies([{ ...member.cookie, url: desk.url }])
      await page.goto(desk.url + path)
      return page
    },
    visitor: (address) => startVisit(desk, channel.id, address),
    restart: async () => {
      desk = await startDesk(place, settings)
    },
    end: async () => {
      await browser.close()
      await desk.stop()
      await place.remove()
    },
  }
}
