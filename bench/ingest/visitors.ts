import { randomBytes } from 'node:crypto'
import type { KeepAlive } from './keep-alive.ts'

export type Visitor = { readonly headers: Readonly<Record<string, string>> }

let visits = 0

/** A new visitor from an address of his own, because the desk limits what one address may do. */
export async function welcomeVisitor(connection: KeepAlive, channelId: string): Promise<Visitor> {
  const address = { 'x-forwarded-for': addressOf(visits++) }
  const { status, body } = await connection.post(`/chat/${channelId}/visit`, address, '{"token":null}')
  const token = /"token":"([^"]+)"/.exec(body)?.[1]
  if (status !== 200 || token === undefined) throw new Error(`A visit was answered ${status}: ${body}`)
  return { headers: { ...address, authorization: `Bearer ${token}` } }
}

/** Resolves when the desk has committed the line. */
export async function sayLine(
  connection: KeepAlive,
  channelId: string,
  { headers }: Visitor,
  text: string,
): Promise<void> {
  const line = JSON.stringify({ clientId: randomBytes(16).toString('hex'), text, fileIds: [] })
  const { status, body } = await connection.post(`/chat/${channelId}/lines`, headers, line)
  if (status !== 200) throw new Error(`A line was answered ${status}: ${body}`)
}

/** Of a range that belongs to nobody's visitors (RFC 2544 and around it). */
const addressOf = (index: number): string =>
  `198.${18 + ((index >> 16) & 1)}.${(index >> 8) & 255}.${index & 255}`
