import type { FaultLine, PhoneState } from '../phone-state.ts'
import { keepList, make } from './dom.ts'
import type { Stage } from './stage.ts'
import { switchButton } from './switch-button.ts'
import { words } from './words.ts'

type Fault = {
  readonly name: keyof typeof words.faultNames
  readonly of: 'api' | 'webhooks'
  readonly kind: string
  readonly more?: Readonly<Record<string, unknown>>
}

const faults: readonly Fault[] = [
  { name: 'lost', of: 'webhooks', kind: 'lost' },
  { name: 'late', of: 'webhooks', kind: 'late', more: { delaySeconds: 60 } },
  { name: 'duplicate', of: 'webhooks', kind: 'duplicate' },
  { name: 'reordered', of: 'webhooks', kind: 'reordered' },
  { name: 'bad-signature', of: 'webhooks', kind: 'bad-signature' },
  { name: 'slow', of: 'api', kind: 'slow', more: { delayMs: 2_000 } },
  { name: 'limited', of: 'api', kind: 'answer', more: { code: 36009002, retryAfterSeconds: 5 } },
  { name: 'broken', of: 'api', kind: 'answer', more: { code: 36009003, status: 503 } },
  { name: 'cut', of: 'api', kind: 'cut-after-accepting', more: { method: 'POST', path: '/messages' } },
]

/** Each goes wrong every time until it is switched off. */
export function faultsPanel(stage: Stage) {
  const lists = { webhooks: make('div', {}), api: make('div', {}) }
  const element = make(
    'section',
    { class: 'block' },
    make('h3', {}, words.faults),
    make('h4', {}, words.webhookFaults),
    lists.webhooks,
    make('h4', {}, words.apiFaults),
    lists.api,
    make(
      'div',
      { class: 'acts' },
      make(
        'button',
        { class: 'act', click: () => void stage.play('POST', 'tokens/expire') },
        words.expireTokens,
      ),
    ),
  )
  const paint = (state: PhoneState) => {
    for (const of of ['webhooks', 'api'] as const) {
      const rows = faults
        .filter((fault) => fault.of === of)
        .map((fault) => ({ ...fault, on: state.faults.some((line) => isOf(fault, line)) }))
      keepList(
        lists[of],
        rows,
        (row) => row.name,
        (row) => faultSwitch(stage, row),
      )
    }
  }
  return { element, paint }
}

const isOf = (fault: Fault, line: FaultLine): boolean =>
  line.of === fault.of && line.kind === fault.kind && (line.code ?? undefined) === fault.more?.code

function faultSwitch(stage: Stage, { name, of, kind, more, on }: Fault & { on: boolean }): HTMLElement {
  const query = new URLSearchParams({
    of,
    kind,
    ...(more?.code === undefined ? {} : { code: String(more.code) }),
  })
  const toggle = () => {
    void (on
      ? stage.play('DELETE', `faults?${query}`)
      : stage.play('POST', `faults/${of}`, { kind, ...more, times: 0 }))
  }
  return switchButton(words.faultNames[name], on, toggle)
}
