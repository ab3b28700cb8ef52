import { randomBytes } from 'node:crypto'
import { type ChatLine, ChatLineAccepted, ChatLines, ChatVisit } from '@quaydesk/contract'
import type { Desk } from './desk.ts'

/** A buyer without a browser, for stories in which only the desk is looked at. */
export type Visitor = {
  /** Returns when the server has it. */
  say(text: string): Promise<void>
  /** All that the visitor would read, oldest first. */
  lines(): Promise<ChatLine[]>
}

/** @param address what a proxy would name as the visitor's; the desk must trust 127.0.0.1 to believe it */
export async function startVisit(desk: Desk, channelId: string, address?: string): Promise<Visitor> {
  const forwarded = address ? { 'x-forwarded-for': address } : {}
  const ask = async (path: string, token: string | null, body?: unknown) => {
    const answer = await fetch(`${desk.url}/chat/${channelId}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...forwarded,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The chat answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const { token } = ChatVisit.parse(await ask('visit', null, { token: null }))
  return {
    say: async (text) => {
      const line = { clientId: randomBytes(12).toString('hex'), text, fileIds: [] }
      ChatLineAccepted.parse(await ask('lines', token, line))
    },
    lines: async () => ChatLines.parse(await ask('lines', token)).lines,
  }
}
