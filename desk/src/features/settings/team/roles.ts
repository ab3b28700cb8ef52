import type { Role } from '@quaydesk/contract'

/** Owners and admins work in every shop, also in those made later. */
export const worksInAllShops = (role: Role): boolean => role === 'owner' || role === 'admin'

/** What can be chosen for a member: only an owner makes owners; what he is now is always among it. */
export function rolesThatMayBeGiven(giver: Role, present: Role): Role[] {
  const roles: Role[] = ['admin', 'lead', 'agent', 'viewer']
  return giver === 'owner' || present === 'owner' ? ['owner', ...roles] : roles
}
