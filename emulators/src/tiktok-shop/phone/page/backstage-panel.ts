import type { OrderView, PhoneState } from '../phone-state.ts'
import { busyDayPanel } from './busy-day-panel.ts'
import { keepList, keepOne, make } from './dom.ts'
import { faultsPanel } from './faults-panel.ts'
import { take } from './order-steps.ts'
import { statusOf } from './orders-screen.ts'
import type { Stage } from './stage.ts'
import { switchButton } from './switch-button.ts'
import { words } from './words.ts'

/** What a buyer never sees: the seller's side, what goes wrong, and the crowd. */
export function backstagePanel(stage: Stage) {
  const busyDay = busyDayPanel(stage)
  const faults = faultsPanel(stage)
  const orders = make('ul', { class: 'seller-orders' })
  const none = make('p', { class: 'faint' }, words.noSellerStep)
  const settings = make('div', {})
  const connection = make('p', { class: 'faint' })
  const element = make(
    'section',
    { class: 'panel backstage', 'aria-label': words.backstage },
    make('h2', {}, words.backstage),
    connection,
    busyDay.element,
    make('section', { class: 'block' }, make('h3', {}, words.sellerOrders), none, orders),
    make('section', { class: 'block' }, make('h3', {}, words.settings), settings),
    faults.element,
  )
  const paint = (state: PhoneState) => {
    const open = (state.buyer?.orders ?? []).filter((order) => order.sellerMay.length > 0)
    none.hidden = open.length > 0
    keepList(
      orders,
      open,
      (order) => order.id,
      (order) => sellerOrder(stage, order),
    )
    keepOne(settings, settingsOf(state), (shown) => shopSettings(stage, shown))
    const { connected, delivered, sent } = state.webhooks
    connection.textContent = connected ? words.webhooks(delivered, sent) : words.notConnected
    busyDay.paint(state)
    faults.paint(state)
  }
  return { element, paint }
}

const sellerOrder = (stage: Stage, order: OrderView): HTMLElement =>
  make(
    'li',
    {},
    make(
      'p',
      {},
      make('strong', {}, order.lines[0]?.title ?? ''),
      make('span', { class: 'faint' }, ` ${statusOf(order)}`),
    ),
    make(
      'div',
      { class: 'acts' },
      ...order.sellerMay.map((step) =>
        make(
          'button',
          { class: 'act', 'data-focus': `${step} ${order.id}`, click: () => take(stage, step, order) },
          words.steps[step],
        ),
      ),
    ),
  )

const settingsOf = ({ shop, buyer }: PhoneState) => ({
  ...shop,
  endable: buyer?.sessionOpen ? buyer.conversationId : null,
})

function shopSettings(stage: Stage, shop: ReturnType<typeof settingsOf>): HTMLElement {
  const set = (body: Record<string, unknown>) => () => void stage.play('PUT', `shops/${shop.id}`, body)
  const welcome = 'Welcome to our shop! How can we help?'
  const robot = 'Orders leave our warehouse within two working days.'
  return make(
    'div',
    {},
    switchButton(
      words.welcome,
      shop.welcome !== null,
      set({ welcome: shop.welcome === null ? welcome : '' }),
    ),
    switchButton(words.robotAnswer, shop.robot !== null, set({ robot: shop.robot === null ? robot : '' })),
    switchButton(words.acceptChat, shop.canAcceptChat, set({ canAcceptChat: !shop.canAcceptChat })),
    shop.endable === null
      ? null
      : make(
          'div',
          { class: 'acts' },
          make(
            'button',
            {
              class: 'act',
              'data-focus': 'end',
              click: () => void stage.play('POST', `conversations/${shop.endable}/end`),
            },
            words.endSession,
          ),
        ),
  )
}
