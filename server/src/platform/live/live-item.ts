import type { Permission } from '@quaydesk/contract'
import type { EventKind } from '../events/index.ts'

export type StoredEvent = {
  readonly id: number
  readonly organizationId: string
  readonly shopId: string | null
  readonly conversationId: string | null
  readonly kind: EventKind
  readonly subjectId: string | null
  readonly memberId: string | null
}

/** Whose socket it is. Narrower than an actor: platform knows no accounts. */
export type Viewer = {
  readonly organizationId: string
  readonly memberId: string
  readonly signInId: string
  readonly shopIds: readonly string[]
  readonly permissions: ReadonlySet<Permission>
}

/** One live event of the contract, ready to be sent, with who may see it. */
export type LiveItem = {
  /** Null: not of one shop. */
  readonly shopId: string | null
  /** Null: nobody in particular. */
  readonly memberId: string | null
  readonly permission: Permission | null
  /** As JSON; one text for all viewers, or one per kind of viewer, but never made anew for each. */
  readonly jsonFor: (memberId: string) => string
}

/** Turns events of one organization into what screens show. Asked once per batch, however many screens there are. */
export type Presenter = (batch: {
  readonly organizationId: string
  readonly events: readonly StoredEvent[]
  /** Who is connected: whose read marks matter. */
  readonly memberIds: readonly string[]
}) => Promise<readonly LiveItem[]>

export function maySee(viewer: Viewer, item: LiveItem, shops: ReadonlySet<string>): boolean {
  if (item.memberId !== null && item.memberId !== viewer.memberId) return false
  if (item.permission !== null && !viewer.permissions.has(item.permission)) return false
  return item.shopId === null || shops.has(item.shopId)
}
