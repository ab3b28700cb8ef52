import { ApiError, Me, type Role } from '@quaydesk/contract'
import type { Desk } from './desk.ts'

/** A wire shape of the contract. */
type Shape<T> = { parse(value: unknown): T }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Somebody of the team with a sign-in of his own, as a browser would hold it. */
export type Member = {
  readonly me: Me
  readonly password: string
  readonly cookie: { readonly name: string; readonly value: string }
  ask<T>(shape: Shape<T>, path: string): Promise<T>
  /** The answer's body as it came; a refusal is an error with the server's sentence. */
  tell(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<unknown>
}

const ownerPassword = 'a quay at low tide'

/** The first member, by the setup link that the server printed. */
export async function createOwner(desk: Desk, name = 'Li Na'): Promise<Member> {
  const token = new URL(desk.setupLink ?? 'about:blank').searchParams.get('token')
  const body = { token, name, email: addressOf(name), password: ownerPassword, locale: 'en' }
  return enter(desk, '/api/setup', body, ownerPassword)
}

/** A colleague, invited by `inviter` and joined by the link. */
export async function createColleague(
  desk: Desk,
  inviter: Member,
  { name, role }: { name: string; role: Exclude<Role, 'owner'> },
): Promise<Member> {
  const token = await inviteByLink(inviter, { name, role })
  const password = `the password of ${name}`
  return enter(desk, '/api/invites/accept', { token, name, password, locale: 'en' }, password)
}

/** @returns the token of the link */
async function inviteByLink(
  inviter: Member,
  { name, role }: { name: string; role: Exclude<Role, 'owner'> },
): Promise<string> {
  const invite = { email: addressOf(name), role, allShops: true, shopIds: [] }
  const { link } = (await inviter.tell('POST', '/api/invites', invite)) as { link: string }
  return new URL(link).searchParams.get('token') ?? ''
}

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.com`

async function enter(desk: Desk, path: string, body: unknown, password: string): Promise<Member> {
  const answer = await request(desk, 'POST', path, body)
  const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';')
  const at = pair.indexOf('=')
  const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1) }
  const asked = (method: Method, to: string, said?: unknown) => request(desk, method, to, said, pair)
  return {
    me: Me.parse(await answer.json()),
    password,
    cookie,
    ask: async (shape, to) => shape.parse(await (await asked('GET', to)).json()),
    tell: async (method, to, said) => {
      const reply = await asked(method, to, said)
      return reply.status === 204 ? null : reply.json()
    },
  }
}

async function request(desk: Desk, method: Method, path: string, body?: unknown, cookie?: string) {
  const answer = await fetch(desk.url + path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (answer.ok) return answer
  const { message } = ApiError.parse(await answer.json())
  throw new Error(`${method} ${path} was answered with ${answer.status}: ${message}`)
}
