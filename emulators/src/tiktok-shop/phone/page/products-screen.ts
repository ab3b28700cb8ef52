import type { PhoneState, ProductView } from '../phone-state.ts'
import { keepList, make } from './dom.ts'
import { onThisOrigin } from './formats.ts'
import { sayAs } from './send-picture.ts'
import type { Stage } from './stage.ts'
import { words } from './words.ts'

export function productsScreen(stage: Stage) {
  const list = make('ul', { class: 'goods' })
  const element = make(
    'div',
    { class: 'screen' },
    make('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.products }, list),
  )
  const paint = (state: PhoneState) => {
    const currency = state.shops.find((shop) => shop.id === state.shop.id)?.currency ?? ''
    const goods = state.products.map((product) => ({ ...product, currency }))
    keepList(
      list,
      goods,
      (product) => product.id,
      (product) => productCard(stage, product),
    )
  }
  return { element, paint }
}

function productCard(stage: Stage, product: ProductView & { readonly currency: string }): HTMLElement {
  const content = { product_id: product.id }
  const variant = make(
    'select',
    { id: `sku-${product.id}` },
    ...product.skus.map((sku) =>
      make('option', { value: sku.id }, `${sku.variant} · ${product.currency} ${sku.price}`),
    ),
  )
  const order = async (paid: boolean) => {
    const { buyerId, shopId } = stage.chosen
    if (!buyerId) return
    const body = { ...(shopId ? { shopId } : {}), skuIds: [variant.value], paid }
    if (await stage.play('POST', `buyers/${buyerId}/orders`, body)) stage.choose({ screen: 'orders' })
  }
  const talk = async (type: string) => {
    if (await sayAs(stage, { type, content })) stage.choose({ screen: 'chat' })
  }
  return make(
    'li',
    { class: 'card product' },
    product.image
      ? make('img', { src: onThisOrigin(product.image), alt: '', width: '72', height: '72' })
      : null,
    make(
      'div',
      {},
      make('strong', {}, product.title),
      make('p', { class: 'faint' }, product.description),
      make('label', { for: `sku-${product.id}`, class: 'unseen' }, `${words.variant}: ${product.title}`),
      variant,
      make(
        'div',
        { class: 'acts' },
        make('button', { class: 'act main', click: () => void order(true) }, words.order),
        make('button', { class: 'act', click: () => void order(false) }, words.orderUnpaid),
        make('button', { class: 'act', click: () => void talk('BUYER_ENTER_FROM_PRODUCT') }, words.askAbout),
        make('button', { class: 'act', click: () => void talk('PRODUCT_CARD') }, words.sendCard),
      ),
    ),
  )
}
