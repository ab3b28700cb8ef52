import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** A request that has come in whole. */
export type Received = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export class BodyTooLarge extends Error {}

/** @throws BodyTooLarge beyond `limitBytes` */
export async function receive(request: IncomingMessage, limitBytes: number): Promise<Received> {
  const chunks: Buffer[] = []
  let size = 0
  // Read to its end even so: who is still sending would see the line cut instead of the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limitBytes) chunks.push(chunk)
  }
  if (size > limitBytes) throw new BodyTooLarge(`The body is longer than ${limitBytes} bytes.`)
  const url = new URL(request.url ?? '/', 'http://stand-in')
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

export function reply(response: ServerResponse, answer: Answer): void {
  response
    .writeHead(answer.status, {
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...answer.headers,
      'content-length': String(Buffer.byteLength(answer.body)),
    })
    .end(answer.body)
}

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})

export const html = (status: number, body: string): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action *",
  },
  body,
})

export const text = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})
