import type { OrderView, PhoneState } from '../phone-state.ts'
import { keepList, make } from './dom.ts'
import { dayAndTime, onThisOrigin } from './formats.ts'
import { take } from './order-steps.ts'
import { sayAs } from './send-picture.ts'
import type { Stage } from './stage.ts'
import { starButtons } from './stars.ts'
import { wordFor, words } from './words.ts'

export function ordersScreen(stage: Stage) {
  const list = make('ul', { class: 'goods' })
  const empty = make('p', { class: 'empty' })
  const element = make(
    'div',
    { class: 'screen' },
    make(
      'div',
      { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.orders },
      empty,
      list,
    ),
  )
  const paint = (state: PhoneState) => {
    const orders = state.buyer?.userId === stage.chosen.buyerId ? (state.buyer?.orders ?? []) : []
    const currency = state.shops.find((shop) => shop.id === state.shop.id)?.currency ?? ''
    empty.hidden = orders.length > 0
    empty.textContent = stage.chosen.buyerId === null ? words.pickBuyer : words.noOrders
    const views = orders.map((order) => ({ ...order, currency }))
    keepList(
      list,
      views,
      (order) => order.id,
      (order) => orderCard(stage, order),
    )
  }
  return { element, paint }
}

/** Where an order stands, with what is going on about it. */
export function statusOf(order: OrderView): string {
  if (order.cancellation === 'CANCELLATION_REQUEST_PENDING') return words.wantsToCancel
  return order.returned
    ? wordFor(words.returnStatuses, order.returned.status)
    : wordFor(words.statuses, order.status)
}

function orderCard(stage: Stage, order: OrderView & { readonly currency: string }): HTMLElement {
  const talk = async () => {
    if (await sayAs(stage, { type: 'ORDER_CARD', content: { order_id: order.id } }))
      stage.choose({ screen: 'chat' })
  }
  return make(
    'li',
    { class: 'card order' },
    make(
      'p',
      { class: 'order-head' },
      make('strong', {}, statusOf(order)),
      make('span', { class: 'faint' }, `…${order.id.slice(-6)} · ${dayAndTime(order.createdAt)}`),
    ),
    ...order.lines.map((line) =>
      make(
        'div',
        { class: 'order-line' },
        line.image
          ? make('img', { src: onThisOrigin(line.image), alt: '', width: '44', height: '44' })
          : null,
        make('div', {}, make('span', {}, line.title), make('span', { class: 'faint' }, line.variant)),
        make('span', { class: 'price' }, line.price),
      ),
    ),
    make(
      'p',
      { class: 'order-head' },
      make('span', { class: 'faint' }, words.total),
      make('span', { class: 'price' }, `${order.currency} ${order.total}`),
    ),
    ...order.parcels.map(parcelFold),
    make(
      'div',
      { class: 'acts' },
      ...order.buyerMay.flatMap((step) =>
        step === 'review'
          ? []
          : [
              make(
                'button',
                { class: 'act', 'data-focus': `${step} ${order.id}`, click: () => take(stage, step, order) },
                words.steps[step],
              ),
            ],
      ),
      make(
        'button',
        { class: 'act main', 'data-focus': `card ${order.id}`, click: () => void talk() },
        words.sendCard,
      ),
    ),
    order.buyerMay.includes('review')
      ? starButtons(
          words.steps.review,
          `review ${order.id}`,
          (stars) => void stage.play('POST', `orders/${order.id}/review`, { stars }),
        )
      : null,
  )
}

const parcelFold = (parcel: OrderView['parcels'][number]): HTMLElement =>
  make(
    'details',
    { class: 'parcel' },
    make('summary', {}, `${words.parcel} · ${parcel.carrier} ${parcel.trackingNumber}`),
    make(
      'ol',
      { 'aria-label': words.tracking },
      ...parcel.events.map((event) =>
        make('li', {}, event.description, make('small', {}, ` ${dayAndTime(event.at)}`)),
      ),
    ),
  )
