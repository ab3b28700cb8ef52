import { apiRoutes } from './api-routes.ts'
import { controlRoutes } from './control-routes.ts'
import { topics } from './webhooks.ts'

/**
 * What is not modelled, by the first part of the path: why a desk for customer service can do without it. Of a category
 * that isn't here everything is answered.
 */
export const leftOut: Readonly<Record<string, string>> = {
  authorization: 'tokens of page widgets, assets of partners',
  order: 'price details, external orders, blind boxes',
  fulfillment: 'arranging the shipping: splitting, labels, time slots; the control API ships',
  return_refund: 'requests made by the seller, amounts worked out beforehand, papers, reasons to refuse',
  product: 'making and changing what is sold, categories, brands, stock',
  promotion: 'discounts and activities; coupons are read',
  review_rating: 'importing reviews',
  logistics: 'warehouses and carriers',
  seller: 'permissions and creators of a seller',
  affiliate: 'selling through creators',
  affiliate_creator: 'selling through creators',
  affiliate_partner: 'selling through creators',
  affiliate_seller: 'selling through creators, and their chat',
  analytics: 'figures of sales and videos',
  customer_engagement: 'marketing messages',
  data_reconciliation: 'reconciling data',
  epharmacy: 'prescriptions',
  fbt: "the platform's own warehouses",
  finance: 'statements and payouts',
  gs_full_service_commodity: 'full service',
  gs_full_service_inventory: 'full service',
  gs_full_service_shipment: 'full service',
  supply_chain: 'supply chain',
}

export const categoryOf = (path: string): string => path.split('/')[1] ?? ''

/** Markdown: each call that is answered, and how far it can be trusted. */
export function callTable(inOfficialDocument: (method: string, path: string) => boolean): string {
  return table(
    ['Call', 'State', 'Official document', 'Remark'],
    apiRoutes.map((route) => [
      `\`${route.method} ${route.path}\``,
      route.support,
      inOfficialDocument(route.method, route.path) ? 'yes' : 'no',
      route.note ?? '',
    ]),
  )
}

/** Markdown: by category, how many of the documented calls are answered. */
export function categoryTable(documented: ReadonlyMap<string, readonly string[]>): string {
  const answered = new Set(apiRoutes.map((route) => `${route.method} ${route.path}`))
  return table(
    ['Category', 'Documented', 'Answered of them', 'Not modelled'],
    [...documented].map(([category, calls]) => [
      category,
      String(calls.length),
      String(calls.filter((call) => answered.has(call)).length),
      leftOut[category] ?? '',
    ]),
  )
}

/** Markdown: everything under /_play. */
export const controlTable = (): string =>
  table(
    ['Control', 'What it does'],
    controlRoutes.map((route) => [`\`${route.method} ${route.path}\``, route.does.replaceAll('|', '\\|')]),
  )

/** Markdown: the webhooks that are sent. */
export const topicTable = (): string =>
  table(
    ['Number', 'Topic'],
    Object.entries(topics).map(([number, topic]) => [number, `\`${topic}\``]),
  )

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
