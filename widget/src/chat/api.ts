import type { ChatLineAccepted, ChatLineRequest, ChatLines, ChatUpload, ChatVisit } from '@quaydesk/contract'

/** The server answered, and it was no. */
export class Refused extends Error {
  readonly status: number
  readonly retryAfterSeconds: number

  constructor(status: number, retryAfterSeconds: number) {
    super(`The chat was answered with ${status}.`)
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type Api = {
  visit(token: string | null): Promise<ChatVisit>
  say(token: string, line: ChatLineRequest): Promise<ChatLineAccepted>
  sendUp(token: string, picture: Blob, name: string): Promise<ChatUpload>
  older(token: string, cursor: string): Promise<ChatLines>
  readonly liveUrl: string
}

/** A request without an answer is given up, so that the next try can begin. */
const patienceMs = 20_000
const uploadPatienceMs = 120_000

/** @throws Refused where the server said no; anything else means that it was not reached */
export function createApi(channelId: string, origin: string): Api {
  const base = `${origin}/chat/${channelId}`

  const ask = async <T>(
    path: string,
    init: RequestInit,
    token: string | null,
    patience = patienceMs,
  ): Promise<T> => {
    const response = await fetch(base + path, {
      ...init,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return response.json()
    const error = await response.json().catch(() => ({}))
    throw new Refused(response.status, Number(error.details?.retryAfterSeconds ?? 0))
  }
  const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })

  return {
    visit: (token) => ask('/visit', post({ token }), null),
    say: (token, line) => ask('/lines', post(line), token),
    sendUp: (token, picture, name) =>
      ask(
        `/files?name=${encodeURIComponent(name.slice(-100))}`,
        { method: 'POST', body: picture },
        token,
        uploadPatienceMs,
      ),
    older: (token, cursor) => ask(`/lines?before=${encodeURIComponent(cursor)}`, {}, token),
    liveUrl: `${base.replace(/^http/, 'ws')}/live`,
  }
}
