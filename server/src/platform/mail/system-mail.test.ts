import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createSystemMail } from './system-mail.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function startMailServer(): Promise<{ url: string; received: string[]; senders: string[] }> {
  const received: string[] = []
  const senders: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (address, _session, done) => {
      senders.push(address.address)
      done()
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `smtp://127.0.0.1:${address.port}`, received, senders }
}

const mail = { to: 'bo@desk.test', subject: '邀请', text: 'https://desk.test/invite?token=abc' }
const publicUrl = 'https://desk.test'

describe('system mail', () => {
  it('reaches the server as plain text', async () => {
    const server = await startMailServer()
    await createSystemMail({ url: server.url, publicUrl }).send(mail)
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toContain('Content-Type: text/plain')
    expect(server.received[0]).toMatch(/^To: bo@desk\.test/m)
    expect(server.senders).toEqual(['quaydesk@desk.test'])
  })

  it('has the sender that the settings name', async () => {
    const server = await startMailServer()
    await createSystemMail({ url: `${server.url}?from=desk@shop.test`, publicUrl }).send(mail)
    expect(server.senders).toEqual(['desk@shop.test'])
  })

  it('carries no header that somebody put into a name', async () => {
    const server = await startMailServer()
    const subject = 'Hello\r\nBcc: everybody@desk.test\r\n\r\nforged'
    await createSystemMail({ url: server.url, publicUrl }).send({ ...mail, subject })
    const [head = ''] = (server.received[0] ?? '').split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Subject: /m)
  })

  it('is Unavailable when nobody listens', async () => {
    const send = createSystemMail({ url: 'smtp://127.0.0.1:1', publicUrl }).send(mail)
    await expect(send).rejects.toMatchObject({ code: 'Unavailable' })
  })

  it('is Unavailable when the server hangs up', async () => {
    const server = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => server.close())
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const send = createSystemMail({ url: `smtp://127.0.0.1:${address.port}`, publicUrl }).send(mail)
    await expect(send).rejects.toMatchObject({ code: 'Unavailable' })
  })
})
