import type { IncomingHttpHeaders } from 'node:http'

const forwarding = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * The sandbox lets anyone play a buyer, so it serves this machine only. A proxy in front of it or a name that was pointed
 * at it from outside (DNS rebinding) is refused.
 * @returns the sentence to answer with, or null when the request may pass
 */
export function refusalOf(headers: IncomingHttpHeaders): string | null {
  if (forwarding.some((name) => headers[name] !== undefined))
    return 'The sandbox is not served through a proxy. Open it on the machine it runs on.'
  if (!loopback.test(headers.host ?? ''))
    return 'The sandbox answers to localhost and 127.0.0.1 only. Open it on the machine it runs on.'
  return null
}
