import { namedId } from '../../../core/identifiers.ts'
import type { Shop } from '../../store/chat-model.ts'
import { imageUrl } from '../../store/images.ts'
import type { Store } from '../../store/store.ts'
import type { Product, Sku } from '../../store/trade-model.ts'

const warehouse = (shop: Shop) => namedId('warehouse', shop.id)

function presentStock(shop: Shop, sku: Sku) {
  return {
    id: sku.id,
    seller_sku: sku.sellerSku,
    price: { currency: shop.currency, sale_price: sku.price, tax_exclusive_price: sku.price },
    inventory: [{ quantity: sku.inventory, warehouse_id: warehouse(shop) }],
    status_info: { status: 'NORMAL' },
  }
}

export function presentListedProduct(shop: Shop, product: Product) {
  return {
    id: product.id,
    title: product.title,
    status: product.status,
    sales_regions: [shop.region],
    create_time: product.createdAt,
    update_time: product.updatedAt,
    has_draft: false,
    is_not_for_sale: false,
    skus: product.skus.map((sku) => presentStock(shop, sku)),
  }
}

export function presentProduct(store: Store, shop: Shop, product: Product) {
  return {
    id: product.id,
    title: product.title,
    description: product.description,
    status: product.status,
    create_time: product.createdAt,
    update_time: product.updatedAt,
    has_draft: false,
    is_not_for_sale: false,
    category_chains: [
      {
        id: namedId('category', product.category),
        parent_id: '0',
        local_name: product.category,
        is_leaf: true,
      },
    ],
    main_images: product.images.flatMap((name) => presentImage(store, name)),
    skus: product.skus.map((sku) => ({
      ...presentStock(shop, sku),
      sales_attributes: sku.attributes.map((attribute) => ({
        id: namedId('attribute', attribute.name),
        name: attribute.name,
        value_id: namedId('attribute value', attribute.name, attribute.value),
        value_name: attribute.value,
      })),
    })),
  }
}

function presentImage(store: Store, name: string) {
  const image = store.images.get(name)
  if (!image) return []
  const url = imageUrl(store, image)
  return [{ uri: name, urls: [url], thumb_urls: [url], width: image.width, height: image.height }]
}
