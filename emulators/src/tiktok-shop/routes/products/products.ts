import { type ApiRoute, numberField, type ShopCall, textsField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable } from '../../paging.ts'
import type { Product } from '../../store/trade-model.ts'
import { presentListedProduct, presentProduct } from './present-product.ts'

const scope = 'seller.product.basic'
const problem = 25000001

export const productRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/product/202502/products/search',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'by status, SKU and time; the platform has no search by words either',
    handle: (call) => {
      const found = ownProducts(call).filter(chosen(call))
      const page = pageOf(call, found, (one) => sortable(one.createdAt) + one.id, {
        order: 'DESC',
        to: 100,
        code: problem,
      })
      return {
        products: page.rows.map((one) => presentListedProduct(call.shop, one)),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  {
    method: 'GET',
    path: '/product/202309/products/{product_id}',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'title, description, pictures, category, SKUs with attributes, prices and stock',
    handle: (call) => {
      const product = ownProducts(call).find((one) => one.id === call.params.product_id)
      if (!product) throw new ApiProblem(12052900)
      return presentProduct(call.store, call.shop, product)
    },
  },
]

const ownProducts = ({ store, shop }: ShopCall): Product[] =>
  [...store.products.values()].filter((product) => product.shopId === shop.id)

/** The limits are inclusive at both ends here, unlike those of orders. */
function chosen(call: ShopCall): (product: Product) => boolean {
  const limit = (name: string, otherwise: number) => numberField(call, name, problem) ?? otherwise
  const created = [limit('create_time_ge', 0), limit('create_time_le', Number.POSITIVE_INFINITY)] as const
  const updated = [limit('update_time_ge', 0), limit('update_time_le', Number.POSITIVE_INFINITY)] as const
  const { status } = call.body
  const skuIds = textsField(call, 'sku_ids', problem)
  const sellerSkus = textsField(call, 'seller_skus', problem)
  return (product) =>
    (status === undefined || status === 'ALL' || product.status === status) &&
    product.createdAt >= created[0] &&
    product.createdAt <= created[1] &&
    product.updatedAt >= updated[0] &&
    product.updatedAt <= updated[1] &&
    (skuIds === null || product.skus.some((sku) => skuIds.includes(sku.id))) &&
    (sellerSkus === null || product.skus.some((sku) => sellerSkus.includes(sku.sellerSku)))
}
