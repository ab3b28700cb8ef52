import type { PhoneState } from '../phone-state.ts'
import { chatScreen } from './chat-screen.ts'
import { drawIcon, icons, make } from './dom.ts'
import { clockTime, onThisOrigin } from './formats.ts'
import { ordersScreen } from './orders-screen.ts'
import { productsScreen } from './products-screen.ts'
import type { Place, Screen, Stage } from './stage.ts'
import { buyerTabs } from './tabs.ts'
import { words } from './words.ts'

/** The phone: whose it is, the shop, one of three screens, and the bar to change between them. */
export function phoneScreen(stage: Stage) {
  const tabs = buyerTabs(stage)
  const screens = { chat: chatScreen(stage), products: productsScreen(stage), orders: ordersScreen(stage) }
  const sign = make('img', { alt: '', width: '32', height: '32', hidden: true })
  const shops = make('select', { id: 'shop', change: () => stage.choose({ shopId: shops.value }) })
  const element = make(
    'main',
    { class: 'phone' },
    statusBar(),
    tabs.element,
    make(
      'div',
      { class: 'shop-head' },
      sign,
      make('label', { for: 'shop', class: 'unseen' }, words.shopPicker),
      shops,
    ),
    ...Object.values(screens).map((screen) => screen.element),
    screenBar(stage),
  )
  const paint = (state: PhoneState) => {
    tabs.paint(state)
    const shown = state.shops.find((shop) => shop.id === state.shop.id)
    if (shown && sign.getAttribute('src') !== onThisOrigin(shown.avatar))
      sign.src = onThisOrigin(shown.avatar)
    sign.hidden = !shown
    if (shops.options.length !== state.shops.length)
      shops.replaceChildren(...state.shops.map((shop) => make('option', { value: shop.id }, shop.name)))
    shops.value = state.shop.id
    for (const [name, screen] of Object.entries(screens)) {
      screen.element.hidden = name !== stage.chosen.screen
      screen.paint(state)
    }
  }
  return { element, paint }
}

/** As on any phone; a narrow screen has its own. */
function statusBar(): HTMLElement {
  const time = make('span', {})
  const tell = () => {
    time.textContent = clockTime(Date.now() / 1000)
  }
  tell()
  setInterval(tell, 5_000)
  return make('div', { class: 'status', 'aria-hidden': 'true' }, time, drawIcon(icons.battery))
}

const screenBar = (stage: Stage): HTMLElement =>
  make(
    'nav',
    { class: 'screens', 'aria-label': words.title },
    barButton(words.chat, icons.chat, () => stage.choose({ screen: 'chat', place: 'phone' }), {
      screen: 'chat',
    }),
    barButton(words.products, icons.goods, () => stage.choose({ screen: 'products', place: 'phone' }), {
      screen: 'products',
    }),
    barButton(words.orders, icons.orders, () => stage.choose({ screen: 'orders', place: 'phone' }), {
      screen: 'orders',
    }),
    barButton(words.buyers, icons.people, () => stage.choose({ place: 'buyers' }), { place: 'buyers' }),
    barButton(words.backstage, icons.levers, () => stage.choose({ place: 'backstage' }), {
      place: 'backstage',
    }),
  )

/** Which one is lit is painted by the frame, because the bar outlives every choice. */
const barButton = (
  label: string,
  icon: string,
  click: () => void,
  marks: { screen?: Screen; place?: Place },
) =>
  make(
    'button',
    { click, ...Object.fromEntries(Object.entries(marks).map(([name, value]) => [`data-${name}`, value])) },
    drawIcon(icon),
    make('span', {}, label),
  )
