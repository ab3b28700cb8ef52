import type { BusyDayFigures, PhoneState } from '../phone-state.ts'
import { keepOne, make } from './dom.ts'
import type { Stage } from './stage.ts'
import { words } from './words.ts'

const amounts = [200, 250] as const
const speeds = [1, 10, 60, 360] as const

export function busyDayPanel(stage: Stage) {
  const amount = make(
    'select',
    { id: 'amount' },
    ...amounts.map((one) =>
      make('option', { value: String(one) }, `${one} · ${one === 200 ? words.before : words.after}`),
    ),
  )
  const speed = make(
    'select',
    { id: 'speed' },
    ...speeds.map((one) =>
      make('option', { value: String(one) }, one === 1 ? words.realTime : words.times(one)),
    ),
  )
  const figures = make('div', {})
  const button = make('button', { class: 'act main' }, words.start)
  let running = false
  button.addEventListener('click', () => {
    const { shopId } = stage.chosen
    void (running
      ? stage.play('DELETE', 'busy-day')
      : stage.play('POST', 'busy-day', {
          ...(shopId ? { shopId } : {}),
          messagesPerDay: Number(amount.value),
          speed: Number(speed.value),
        }))
  })
  speed.addEventListener('change', () => {
    if (running) void stage.play('PUT', 'busy-day', { speed: Number(speed.value) })
  })
  const element = make(
    'section',
    { class: 'block' },
    make('h3', {}, words.busyDay),
    make('p', { class: 'faint' }, words.busyDayNote),
    make(
      'div',
      { class: 'fields' },
      make('label', { for: 'amount' }, words.messagesPerDay, amount),
      make('label', { for: 'speed' }, words.speed, speed),
    ),
    make('div', { class: 'acts' }, button),
    figures,
  )
  const paint = ({ busyDay }: PhoneState) => {
    const started = busyDay?.running === true && !running
    running = busyDay?.running ?? false
    button.textContent = running ? words.stop : words.start
    amount.disabled = running
    if (started && busyDay) {
      amount.value = String(busyDay.messagesPerDay)
      speed.value = String(busyDay.speed)
    }
    keepOne(figures, busyDay, (shown) => (shown ? figureList(shown) : make('span', {})))
  }
  return { element, paint }
}

const figureList = (shown: BusyDayFigures): HTMLElement =>
  make(
    'dl',
    { class: 'figures' },
    ...figure(words.playedTime, shown.playedTime),
    ...(['messages', 'questions', 'waiting', 'right', 'wrong'] as const).flatMap((name) =>
      figure(words.figures[name], String(shown[name])),
    ),
  )

const figure = (name: string, value: string) => [make('dt', {}, name), make('dd', {}, value)]
