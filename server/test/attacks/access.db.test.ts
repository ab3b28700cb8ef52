import { existsSync } from 'node:fs'
import { type Role, roles } from '@quaydesk/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedDesk, type ConnectedPlace, connectedDesk, connectPlace } from './connected-place.ts'
import { elsewhere, type RouteRow, routesByRole } from './routes-by-role.ts'
import { newColleague, newOrganization } from './two-organizations.ts'
import type { Caller } from './whole-desk.ts'

let desk: ConnectedDesk
/** Members of one organization; all but owner and admin work in the first shop only. */
const team = new Map<Role, Caller>()
let own: ConnectedPlace
let otherShop: ConnectedPlace
let otherOrganization: ConnectedPlace

beforeAll(async () => {
  desk = await connectedDesk()
  const organization = await newOrganization(desk, 'owner@desk.test')
  own = await connectPlace(desk, await organization.newPlace('Harbour'), 'Harbour there')
  otherShop = await connectPlace(desk, await organization.newPlace('Quay'), 'Quay there')
  team.set('owner', organization.owner)
  for (const role of roles)
    if (role !== 'owner')
      team.set(
        role,
        await newColleague(desk, organization.owner, {
          email: `${role}@desk.test`,
          role,
          ...(role === 'admin' ? {} : { shopIds: [own.shopId] }),
        }),
      )
  const others = await newOrganization(desk, 'owner@others.test')
  otherOrganization = await connectPlace(desk, await others.newPlace('Theirs'), 'Theirs there')
}, 60_000)

afterAll(() => desk.stop())

function member(role: Role): Caller {
  const caller = team.get(role)
  if (caller === undefined) throw new Error(`There is no ${role}.`)
  return caller
}

const everyShop: ReadonlySet<Role> = new Set(['owner', 'admin'])

function expected(
  { roles: may, of }: RouteRow,
  role: Role | 'stranger',
  place: 'own' | 'other shop' | 'other organization',
): number[] {
  if (may === 'everybody') return [200, 201, 202, 204]
  if (role === 'stranger') return [401]
  if (!may.includes(role)) return [403]
  const sees =
    of === 'nobody' ||
    place === 'own' ||
    (place === 'other shop' && (of === 'organization' || everyShop.has(role)))
  return sees ? [200, 201, 202, 204] : [404]
}

async function answerTo({ route, ask }: RouteRow, caller: Caller, place: ConnectedPlace) {
  const { path, ...request } = await ask(place)
  return caller.ask(route.split(' ')[0] ?? 'GET', path, request)
}

describe('who may do what, and to whom', () => {
  it('is said for every address that there is', async () => {
    const { json } = await desk.caller().ask('GET', '/api/openapi.json')
    const { paths } = json as { paths: Record<string, Record<string, unknown>> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const known = [...routesByRole.map(({ route }) => route), ...elsewhere.keys()]
    expect(known.toSorted()).toEqual(described.toSorted())
    for (const file of elsewhere.values())
      expect(existsSync(new URL(`../../../${file}`, import.meta.url)), file).toBe(true)
  })

  it.each(routesByRole.map((row) => [row.route, row] as const))('%s', { timeout: 60_000 }, async (_, row) => {
    // The platform is not to be asked faster than it likes.
    await desk.passBoth(2_000)
    const places = { own, 'other shop': otherShop, 'other organization': otherOrganization } as const
    for (const role of [...roles, 'stranger'] as const)
      for (const [name, place] of Object.entries(places)) {
        // Of nobody's thing there is nothing elsewhere.
        if (row.of === 'nobody' && name !== 'own') continue
        const caller = role === 'stranger' ? desk.caller() : member(role)
        const answer = await answerTo(row, caller, place)
        const wanted = expected(row, role, name as keyof typeof places)
        expect(wanted, `${role}, ${name}: ${answer.status} ${answer.text}`).toContain(answer.status)
        if (answer.status >= 400) expect(answer.json).toMatchObject({ code: expect.any(String) })
      }
  })
})

describe('what belongs to others', () => {
  const foreignWords = () => [
    otherOrganization.shopId,
    otherOrganization.channelId,
    otherOrganization.conversationId,
    otherOrganization.customerId,
    otherOrganization.messageId,
    'Theirs',
    'others.test',
  ]

  it('is in no list, whatever filter asks for it', async () => {
    const { shopId, channelId, customerId } = otherOrganization
    for (const path of [
      '/api/me',
      '/api/shops',
      '/api/members',
      '/api/members/refs',
      '/api/invites',
      '/api/channels',
      '/api/tags',
      '/api/views',
      '/api/conversations/counts',
      '/api/conversations?view=all',
      `/api/conversations?view=all&shopIds=${shopId}`,
      `/api/conversations?view=all&channelIds=${channelId}`,
      `/api/conversations?view=all&customerId=${customerId}`,
      '/api/conversations?view=all&search=Theirs',
      '/api/figures?period=today&breakdown=shop',
      '/api/figures?period=today&breakdown=channel',
      `/api/figures.csv?period=today&breakdown=channel&channelIds=${channelId}`,
      '/api/figures/sessions?period=today&metric=sessions',
      `/api/figures/sessions?period=today&metric=sessions&channelIds=${channelId}`,
    ]) {
      const answer = await member('owner').ask('GET', path)
      expect(answer.status, path).toBe(200)
      for (const word of foreignWords()) expect(answer.text, path).not.toContain(word)
    }
  })

  it('of another shop is in no list of a member who does not work there', async () => {
    const words = [
      otherShop.shopId,
      otherShop.channelId,
      otherShop.conversationId,
      otherShop.customerId,
      'Quay',
    ]
    for (const role of ['lead', 'agent', 'viewer'] as const)
      for (const path of [
        '/api/me',
        '/api/shops',
        '/api/channels',
        '/api/conversations?view=all',
        '/api/conversations?view=all&search=Quay',
        '/api/conversations/counts',
        '/api/figures?period=today&breakdown=shop',
        '/api/figures?period=today&breakdown=channel',
        '/api/figures.csv?period=today&breakdown=shop',
        `/api/figures/sessions?period=today&metric=messagesIn`,
      ]) {
        const answer = await member(role).ask('GET', path)
        if (answer.status === 403) continue
        expect(answer.status, `${role} ${path}`).toBe(200)
        for (const word of words) expect(answer.text, `${role} ${path}`).not.toContain(word)
      }
  })

  it('can not be named in a body: neither a file, nor a message, nor a member, nor a tag', async () => {
    const agent = member('agent')
    const { conversationId } = own
    const { json } = (await otherOrganization.owner.ask('GET', '/api/me')) as { json: { memberId: string } }
    const reply = {
      clientId: 'client-0001',
      text: 'Yes',
      fileIds: [],
      lastSeenMessageId: null,
      sendAnyway: true,
    }
    const path = `/api/conversations/${conversationId}`
    const seen = await agent.ask('POST', `${path}/messages`, {
      body: { ...reply, lastSeenMessageId: otherShop.messageId },
    })
    expect(seen.status).toBe(400)
    const file = await agent.ask('POST', `${path}/messages`, {
      body: { ...reply, fileIds: [otherShop.messageId] },
    })
    expect(file.status).toBe(400)
    const assignment = await agent.ask('GET', path)
    const { summary } = assignment.json as { summary: { assignee: { id: string } | null } }
    const toStranger = await agent.ask('PUT', `${path}/assignment`, {
      body: { memberId: json.memberId, expected: summary.assignee?.id ?? null },
    })
    expect(toStranger.status).toBe(400)
    const tag = await otherOrganization.newTag()
    expect((await agent.ask('PUT', `${path}/tags/${tag}`)).status).toBe(404)
  })
})

it('nobody becomes more than he is by naming fields that are not his to set', async () => {
  for (const body of [
    { role: 'owner' },
    { preferences: { permissions: ['members.manage'] } },
    { organizationId: otherShop.shopId },
    { memberId: otherShop.shopId },
    { __proto__: null, allShops: true },
  ])
    expect((await member('agent').ask('PATCH', '/api/me', { body })).status, JSON.stringify(body)).toBe(400)
  const { json } = (await member('agent').ask('GET', '/api/me')) as {
    json: { role: string; shops: unknown[] }
  }
  expect(json.role).toBe('agent')
  expect(json.shops).toHaveLength(1)
})
