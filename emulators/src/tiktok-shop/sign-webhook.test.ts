import { expect, test } from 'vitest'
import { signWebhook } from './sign-webhook.ts'

test('the published vector of webhooks comes out', () => {
  const body =
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}'
  expect(signWebhook('abcdef', '123', body)).toBe(
    '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
  )
})
