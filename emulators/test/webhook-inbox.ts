import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ReceivedWebhook = { readonly body: string; readonly authorization: string | undefined }

/** A receiver of webhooks that keeps what came and answers as it is told. */
export async function openWebhookInbox() {
  const received: ReceivedWebhook[] = []
  let answerWith: () => number | 'never' = () => 200
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        authorization: request.headers.authorization,
      })
      const status = answerWith()
      if (status !== 'never') response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answer(how: () => number | 'never') {
      answerWith = how
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
