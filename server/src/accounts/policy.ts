import { type Permission, permissions, type Role } from '@quaydesk/contract'
import { Forbidden } from '../platform/errors.ts'
import type { Actor } from './actor.ts'

/**
 * Who may do what; owner and admin everything that there is. Which conversations and figures a member sees is narrowed
 * further by his shops (by the database) and, for `figures.read-own`, to his own row. Agents assign because handing a
 * buyer to the colleague who knows the answer is everyday work; who did it is on the conversation.
 */
const policy: Record<Role, readonly Permission[]> = {
  owner: permissions,
  admin: permissions,
  lead: [
    'conversations.read',
    'conversations.answer',
    'conversations.assign',
    'figures.read',
    'figures.read-own',
    'views.share',
    'tags.manage',
  ],
  agent: ['conversations.read', 'conversations.answer', 'conversations.assign', 'figures.read-own'],
  viewer: ['figures.read'],
}

/** Owners and admins always work in every shop, also in those made later. */
const rolesOfAllShops: ReadonlySet<Role> = new Set(['owner', 'admin'])

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(policy[role])
}

export function worksInAllShops(role: Role): boolean {
  return rolesOfAllShops.has(role)
}

/** @throws Forbidden with a sentence that says whom to ask. */
export function require(actor: Pick<Actor, 'permissions'>, permission: Permission): void {
  if (actor.permissions.has(permission)) return
  throw new Forbidden('Your role does not include this. Ask an owner or admin of your team.', { permission })
}
