import type { Permission, Role } from '@quaydesk/contract'

/** Who makes a request. A `Scope` of the database too, so it can be handed to `db.users.as` as it is. */
export type Actor = {
  readonly organizationId: string
  readonly memberId: string
  readonly memberName: string
  readonly role: Role
  readonly permissions: ReadonlySet<Permission>
  /** Every shop of the organization for members of all shops; a shop made later is added by a new look-up. */
  readonly shopIds: readonly string[]
  /** Tells one sign-in of a member from another, for instance to end the sockets of the one that was revoked. */
  readonly signInId: string
}
