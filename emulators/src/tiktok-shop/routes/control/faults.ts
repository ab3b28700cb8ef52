import { isProblemCode } from '../../api-problem.ts'
import type { ApiFault, WebhookFault } from '../../faults.ts'
import { expireAccessTokens } from '../../store/access.ts'
import {
  BadWish,
  type ControlCall,
  type ControlRoute,
  optionalNumber,
  optionalText,
} from './control-route.ts'

const apiKinds: readonly ApiFault['kind'][] = ['answer', 'slow', 'cut-before', 'cut-after-accepting']
const webhookKinds: readonly WebhookFault['kind'][] = [
  'lost',
  'duplicate',
  'late',
  'reordered',
  'bad-signature',
]

export const faultRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/faults/api',
    does: `makes calls go wrong { kind: ${apiKinds.join(' | ')}, code?, status?, retryAfterSeconds?, delayMs?, path?, method?, times? }; times 0 is for ever, 1 without it`,
    handle: (call) => {
      const code = optionalNumber(call, 'code')
      if (code !== null && !isProblemCode(code)) throw new BadWish(`There is no problem ${code}.`)
      const fault: ApiFault = {
        kind: kindOf(call, apiKinds),
        code,
        status: optionalNumber(call, 'status'),
        retryAfterSeconds: optionalNumber(call, 'retryAfterSeconds'),
        delayMs: optionalNumber(call, 'delayMs'),
        path: optionalText(call, 'path'),
        method: optionalText(call, 'method'),
        remaining: timesOf(call),
      }
      call.store.apiFaults.push(fault)
      return fault
    },
  },
  {
    method: 'POST',
    path: '/_play/faults/webhooks',
    does: `makes webhooks go wrong { kind: ${webhookKinds.join(' | ')}, type?, delaySeconds?, times? }`,
    handle: (call) => {
      const fault: WebhookFault = {
        kind: kindOf(call, webhookKinds),
        type: optionalNumber(call, 'type'),
        delaySeconds: optionalNumber(call, 'delaySeconds'),
        remaining: timesOf(call),
      }
      call.store.webhookFaults.push(fault)
      return fault
    },
  },
  {
    method: 'DELETE',
    path: '/_play/faults',
    does: 'ends all faults; ?of=api or webhooks, ?kind= and ?code= choose',
    handle: ({ store, query }) => {
      const of = query.get('of')
      if (of !== 'webhooks') endFaults(store.apiFaults, query)
      if (of !== 'api') endFaults(store.webhookFaults, query)
      return {}
    },
  },
  {
    method: 'POST',
    path: '/_play/tokens/expire',
    does: 'lets every access token run out at once',
    handle: ({ store }) => {
      expireAccessTokens(store)
      return {}
    },
  },
]

function endFaults(faults: { kind: string; code?: number | null }[], query: URLSearchParams): void {
  const [kind, code] = [query.get('kind'), query.get('code')]
  const staying = faults.filter(
    (one) => (kind !== null && one.kind !== kind) || (code !== null && String(one.code) !== code),
  )
  faults.splice(0, faults.length, ...staying)
}

function kindOf<K extends string>(call: ControlCall, kinds: readonly K[]): K {
  const kind = kinds.find((one) => one === call.body.kind)
  if (kind === undefined) throw new BadWish(`kind must be one of ${kinds.join(', ')}.`)
  return kind
}

function timesOf(call: ControlCall): number | null {
  const times = optionalNumber(call, 'times') ?? 1
  return times === 0 ? null : times
}
