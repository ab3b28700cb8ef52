import type { PhoneState } from '../phone-state.ts'
import { backstagePanel } from './backstage-panel.ts'
import { buyersPanel } from './buyers-panel.ts'
import { make } from './dom.ts'
import { frameOf } from './frame.ts'
import { phoneScreen } from './phone-screen.ts'
import { createStage, type Stage } from './stage.ts'

let paintAll: (state: PhoneState) => void = () => undefined

const stage = createStage((opened, state) => {
  chooseFirst(opened, state)
  paintAll(state)
})
const parts = [buyersPanel(stage), phoneScreen(stage), backstagePanel(stage)]
const frame = frameOf(stage, make('div', { class: 'stage' }, ...parts.map((part) => part.element)))
document.body.append(...frame.elements)
paintAll = (state) => {
  frame.paint(state)
  for (const part of parts) part.paint(state)
}
await stage.follow()

/** A visitor who has chosen nobody yet finds two buyers on the phone, so that there is something to try. */
function chooseFirst({ chosen, choose }: Stage, { buyers }: PhoneState): void {
  if (chosen.buyerId !== null || chosen.tabs.length > 0 || sessionStorage.getItem('phone-opened') !== null)
    return
  sessionStorage.setItem('phone-opened', 'yes')
  const [first, second] = buyers
  if (second) chosen.tabs.push(second.userId)
  if (first) choose({ buyerId: first.userId })
}
