import { createHmac } from 'node:crypto'

/** What stands in `Authorization` of a webhook: no prefix, no time in it. */
export function signWebhook(appKey: string, appSecret: string, body: string): string {
  return createHmac('sha256', appSecret)
    .update(appKey + body)
    .digest('hex')
}
