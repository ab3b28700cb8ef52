import type { ParcelStatus } from '@quaydesk/contract'

// Carriers report in free texts. Failures are looked for first: "delivery attempt failed" and "could not be delivered" speak of delivery
// as well, and a promise ("will be delivered by") is no delivery.
const said: readonly (readonly [RegExp, ParcelStatus])[] = [
  [
    /return(ed|ing)? to (the )?(sender|seller|shipper)|退回|retour à l.expéditeur|devuelto al remitente/i,
    'returned',
  ],
  [
    /(fail|unsuccessful|unable|could not|couldn.t|cannot|not) (to )?(be )?deliver|deliver\w* (attempt )?(was )?(failed|unsuccessful|exception)|delivery failure|attempted delivery|no one (was )?(home|available)|派送失败|投递失败|intento de entrega|nicht zugestellt/i,
    'failed',
  ],
  [
    /out for delivery|with (the )?(courier|driver) for delivery|on (the )?vehicle for delivery|派送中|正在派送|正在派件|en reparto|in zustellung|en cours de livraison|saiu para entrega|in consegna/i,
    'out-for-delivery',
  ],
  [
    /(will|to|shall) be delivered|deliver(y|ed) (is )?(expected|scheduled|estimated|by)|expected delivery/i,
    'in-transit',
  ],
  [
    /\bdelivered\b|已签收|已送达|\bentregado\b|\bentregue\b|\bzugestellt\b|\blivré\b|\bconsegnato\b/i,
    'delivered',
  ],
]

/** What a carrier's report says of a parcel, null if its words say nothing that we know. */
export function trackingStatusOf(text: string): ParcelStatus | null {
  return said.find(([words]) => words.test(text))?.[1] ?? null
}
