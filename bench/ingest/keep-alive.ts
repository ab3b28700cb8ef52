import { once } from 'node:events'
import { connect } from 'node:net'

export type Answer = { readonly status: number; readonly body: string }

export type KeepAlive = {
  /** One request at a time. */
  post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>
  close(): void
}

/**
 * A connection that asks, waits and asks again. By hand, because whatever a client costs is taken from the cores that are measured:
 * Node's own needs three times as long per request.
 */
export async function openKeepAlive(port: number): Promise<KeepAlive> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let received = ''
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  const fail = (error: Error) => waiting?.reject(error)

  // Bytes as characters: lengths are in bytes, and only statuses and tokens are read.
  socket.setEncoding('latin1')
  socket.on('data', (piece: string) => {
    received += piece
    const answer = answerIn(received)
    if (answer === null || waiting === null) return
    received = ''
    const { resolve } = waiting
    waiting = null
    resolve(answer)
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The desk cut the connection.')))

  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`,
        )
      }),
    close: () => socket.destroy(),
  }
}

/** Null until all of it is here. */
function answerIn(received: string): Answer | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.slice(0, end)
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  const body = received.slice(end + 4)
  return body.length < length ? null : { status: Number(head.slice(9, 12)), body }
}
