import { z } from 'zod'
import { Amount, Currency, Moment, Words } from './shapes.ts'

const Line = z.object({
  id: z.string().min(1),
  product_id: z.string().catch(''),
  product_name: z.string().catch(''),
  sku_id: Words,
  sku_name: Words,
  seller_sku: Words,
  sku_image: Words,
  sale_price: Amount,
  currency: Currency,
  display_status: z.string().nullish(),
  package_id: Words,
  package_status: Words,
  tracking_number: Words,
  shipping_provider_name: Words,
})
export type PlatformLine = z.infer<typeof Line>

const Place = z.object({ address_level: z.string().catch(''), address_name: z.string().catch('') })

/** Of /order/202309/orders and its search, as far as we use it. */
export const PlatformOrder = z.object({
  id: z.string().min(1),
  status: z.string(),
  user_id: Words,
  buyer_nickname: Words,
  buyer_message: Words,
  seller_note: Words,
  create_time: z.int().transform((seconds) => seconds * 1000),
  update_time: Moment,
  paid_time: Moment,
  rts_time: Moment,
  collection_time: Moment,
  delivery_time: Moment,
  cancel_time: Moment,
  cancel_reason: Words,
  request_cancel_time: Moment,
  rts_sla_time: Moment,
  tts_sla_time: Moment,
  delivery_sla_time: Moment,
  delivery_option_required_delivery_time: Moment,
  cancel_order_sla_time: Moment,
  shipping_due_time: Moment,
  collection_due_time: Moment,
  delivery_due_time: Moment,
  delivery_option_name: Words,
  is_cod: z.boolean().nullish(),
  is_sample_order: z.boolean().nullish(),
  is_replacement_order: z.boolean().nullish(),
  is_exchange_order: z.boolean().nullish(),
  payment: z.object({ currency: Currency, total_amount: Amount, shipping_fee: Amount }).nullish(),
  recipient_address: z.object({ region_code: Words, district_info: z.array(Place).nullish() }).nullish(),
  line_items: z.array(Line).nullish(),
  packages: z.array(z.object({ id: z.string().min(1) })).nullish(),
})
export type PlatformOrder = z.infer<typeof PlatformOrder>
