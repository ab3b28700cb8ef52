import { z } from 'zod'
import type { ProductFact, SkuFact } from '../../../customers/index.ts'
import { endpoints } from '../endpoints.ts'
import { type Puller, sourceOf } from './asked.ts'
import { plainTextOf } from './plain-text.ts'
import { Amount, Currency, Moment, money, Words } from './shapes.ts'

const Image = z.object({ urls: z.array(z.string()).nullish(), thumb_urls: z.array(z.string()).nullish() })
const Sku = z.object({
  id: z.string().min(1),
  seller_sku: Words,
  price: z.object({ currency: Currency, sale_price: Amount, tax_exclusive_price: Amount }).nullish(),
  inventory: z.array(z.object({ quantity: z.int().catch(0) })).nullish(),
  sales_attributes: z
    .array(z.object({ value_name: z.string().catch(''), sku_img: Image.nullish() }))
    .nullish(),
})
const Product = z.object({
  id: z.string().min(1),
  title: z.string().catch(''),
  description: z.string().nullish(),
  status: z.string().catch(''),
  main_images: z.array(Image).nullish(),
  skus: z.array(Sku).nullish(),
  create_time: Moment,
  update_time: Moment,
})
const Products = z.object({
  products: z.array(z.object({ id: z.string().min(1) })).nullish(),
  next_page_token: z.string().nullish(),
})

/** One product with its sizes and colours. */
export const pullProduct: Puller = async ({ client, account, request, signal }) => {
  const path = endpoints.product(request.externalId)
  const product = await client.call(account, { method: 'GET', path, data: Product, purpose: 'read' }, signal)
  const fact: ProductFact = {
    ...sourceOf(request),
    externalId: product.id,
    updatedAt: product.update_time ?? product.create_time ?? request.now,
    readAt: request.now,
    name: product.title,
    description: plainTextOf(product.description ?? ''),
    status: statusOf(product.status),
    platformStatus: product.status,
    pictureUrl: pictureOf(product.main_images?.[0]),
    skus: (product.skus ?? []).map(skuOf),
  }
  return [{ kind: 'products', products: [fact] }]
}

function statusOf(status: string): ProductFact['status'] {
  if (status === 'ACTIVATE') return 'on-sale'
  return status === 'DELETED' ? 'deleted' : 'not-on-sale'
}

const pictureOf = (image: z.infer<typeof Image> | null | undefined): string | null =>
  image?.urls?.[0] ?? image?.thumb_urls?.[0] ?? null

function skuOf({ id, seller_sku, price, inventory, sales_attributes }: z.infer<typeof Sku>): SkuFact {
  const attributes = sales_attributes ?? []
  const amount = price?.sale_price ?? price?.tax_exclusive_price ?? null
  return {
    externalId: id,
    sellerSku: seller_sku,
    variant: attributes
      .map(({ value_name }) => value_name)
      .filter(Boolean)
      .join(', '),
    price: money(amount, price?.currency ?? null),
    stock: inventory ? inventory.reduce((sum, { quantity }) => sum + quantity, 0) : null,
    pictureUrl: attributes.map(({ sku_img }) => pictureOf(sku_img)).find((url) => url !== null) ?? null,
  }
}

const productsPerPage = 100
/**
 * A search names products without their pictures, so each is fetched: this far apart, the first hundred for who just connected and
 * the rest so slowly that a shop of thousands leaves the day's requests to what buyers say.
 */
const apartMs = { first: 2_000, later: 20_000 }

/** A page of the shop's products; each is wanted by itself, and so is the next page. */
export const pullProducts: Puller = async ({ client, account, request, signal }) => {
  const isFirst = request.externalId === 'first'
  const page = isFirst ? {} : { page_token: request.externalId }
  const apart = isFirst ? apartMs.first : apartMs.later
  const { products, next_page_token } = await client.call(
    account,
    {
      method: 'POST',
      path: endpoints.productSearch,
      query: { page_size: String(productsPerPage), ...page },
      body: { status: 'ACTIVATE' },
      data: Products,
      purpose: 'read',
    },
    signal,
  )
  const wanted = (products ?? []).map(({ id }, place) => ({
    kind: 'pull' as const,
    subject: 'product' as const,
    externalId: id,
    notBefore: request.now + place * apart,
  }))
  if (!next_page_token || wanted.length === 0) return wanted
  const notBefore = request.now + productsPerPage * apart
  return [...wanted, { kind: 'pull', subject: 'products', externalId: next_page_token, notBefore }]
}
