import { createTransport } from 'nodemailer'
import { Unavailable } from '../errors.ts'

/** Mail that Quaydesk itself writes to members; buyers' mail goes through a channel. */
export type SystemMail = {
  /** Plain text only. @throws Unavailable when the mail server did not take it in time. */
  send(mail: { to: string; subject: string; text: string }): Promise<void>
}

const timeLimitMs = 10_000

/**
 * @param url smtp:// or smtps:// with user and password; `?from=desk@example.com` says the sender's address, without it the
 * user does if he is an address, else quaydesk@<the desk's host>
 */
export function createSystemMail({ url, publicUrl }: { url: string; publicUrl: string }): SystemMail {
  const server = new URL(url)
  const user = decodeURIComponent(server.username)
  const fallback = user.includes('@') ? user : `quaydesk@${new URL(publicUrl).hostname}`
  const from = server.searchParams.get('from') ?? fallback
  server.searchParams.delete('from')
  const transport = createTransport({
    url: server.href,
    connectionTimeout: timeLimitMs,
    greetingTimeout: timeLimitMs,
    socketTimeout: timeLimitMs,
    dnsTimeout: timeLimitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({
          from: { name: 'Quaydesk', address: from },
          to: { name: '', address: to },
          subject,
          text,
        })
      } catch (cause) {
        const failed = new Unavailable(
          'The mail server did not take the mail. Check SMTP_URL, then try again.',
        )
        throw Object.assign(failed, { cause })
      }
    },
  }
}
