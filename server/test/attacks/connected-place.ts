import { randomUUID } from 'node:crypto'
import { type StandIn, startStandIn } from '../stand-in.ts'
import { until } from '../until.ts'
import { expectDone, type Place } from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

/** A place whose owner has connected a shop of a platform as well. */
export type ConnectedPlace = Place & {
  readonly appId: string
  readonly authorizationId: string
  /** The platform's id of the shop. */
  readonly externalId: string
  readonly connectedChannelId: string
  /** A message whose pictures could not be fetched. */
  messageWithoutFiles(): Promise<string>
}

export type ConnectedDesk = WholeDesk & {
  readonly standIn: StandIn
  /** Both clocks, the platform's and ours. */
  passBoth(milliseconds: number): Promise<void>
}

/** The whole product with the stand-in in the place of TikTok Shop. */
export async function connectedDesk(): Promise<ConnectedDesk> {
  const standIn = await startStandIn()
  const { url } = standIn
  const desk = await wholeDesk({
    env: {
      TIKTOK_SHOP_API_URL: url,
      TIKTOK_SHOP_AUTH_URL: url,
      TIKTOK_SHOP_AUTHORIZE_URL: `${url}/open/authorize`,
      TIKTOK_SHOP_US_AUTHORIZE_URL: `${url}/open/authorize`,
    },
  })
  await standIn.clock.advance(desk.clock.now() - standIn.clock.now())
  const redirectUrl = `${desk.url}/connect/tiktok-shop`
  await standIn.play('PUT', `/_play/apps/${standIn.app.appKey}`, { redirectUrl })
  return {
    ...desk,
    standIn,
    passBoth: async (milliseconds) => {
      desk.clock.pass(milliseconds)
      await standIn.clock.advance(milliseconds)
    },
    stop: async () => {
      await desk.stop()
      await standIn.close()
    },
  }
}

/** Connects a shop of its own to the place, step by step as an owner does it. */
export async function connectPlace(
  { db, clock, standIn }: ConnectedDesk,
  place: Place,
  name: string,
): Promise<ConnectedPlace> {
  const { owner, shopId, channelId, conversationId } = place
  const shop = await standIn.play<{ id: string }>('POST', '/_play/shops', { name, goods: false })
  const { appKey, appSecret, serviceId } = standIn.app
  const app = { kind: 'tiktok-shop', region: 'row', appKey, appSecret, serviceId }
  const appId = String(expectDone(await owner.ask('POST', '/api/channel-apps', { body: app })).id)
  const authorizationId = await authorize(owner, appId)
  const path = `/api/channel-authorizations/${authorizationId}/shops`
  const shops = [{ externalId: shop.id, shopId }]
  const { json } = await owner.ask('PUT', path, { body: { shops } })
  const [channel] = json as { id: string }[]
  if (channel === undefined) throw new Error('The shop is not connected.')
  await until(async () => {
    const [seen] = await db.owner<{ quiet: boolean }>(
      `select backfill_finished_at is not null and polled_at is not null
         and not exists (select from channel_pulls p where p.channel_id = w.channel_id and p.due_at <= $2) as quiet
         from channel_watches w where channel_id = $1`,
      [channel.id, new Date(clock.now())],
    )
    return seen?.quiet
  })
  return {
    ...place,
    appId,
    authorizationId,
    externalId: shop.id,
    connectedChannelId: channel.id,
    messageWithoutFiles: async () => {
      const id = randomUUID()
      await db.owner(pictureGivenUp, [id, channelId, conversationId, new Date(clock.now()), id])
      return id
    },
  }
}

/** The link, the seller's yes on it, and the code that comes back. */
async function authorize(owner: Caller, appId: string): Promise<string> {
  const { url } = expectDone(await owner.ask('POST', `/api/channel-apps/${appId}/authorization-links`))
  const asked = new URL(String(url))
  const yes = new URLSearchParams({ ...Object.fromEntries(asked.searchParams), decision: 'approve' })
  const answer = await fetch(asked.origin + asked.pathname, { method: 'POST', body: yes, redirect: 'manual' })
  const returned = new URL(answer.headers.get('location') ?? '').searchParams
  const body = { state: returned.get('state'), code: returned.get('code') }
  return String(expectDone(await owner.ask('POST', '/api/channel-authorizations', { body })).id)
}

const pictureGivenUp = `
  insert into messages (organization_id, id, shop_id, channel_id, conversation_id, external_id, author_kind, kind, purpose, text, media,
    marks, tokens, at, received_at, state, media_given_up_at)
  select organization_id, $1, shop_id, $2, id, $5, 'customer', 'image', 'message', '', '[]', '{}', '{}', $4, $4, 'received', $4
  from conversations where id = $3`
