import type { Role } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type ActorRow = {
  organizationId: string
  memberId: string
  memberName: string
  role: Role
  shopIds: string[]
}

export type MemberRow = {
  id: string
  name: string
  email: string
  role: Role
  allShops: boolean
  shopIds: string[]
  disabledAt: Date | null
  version: number
  createdAt: Date
}

export type MeRow = { name: string; email: string; preferences: unknown }

/** Who a user is, unless disabled. */
export const findActor = statement(
  'accounts.findActor',
  (p: { userId: string }) => sql<ActorRow>`
    select m.organization_id as "organizationId", m.id as "memberId", m.name as "memberName", m.role,
      case when m.all_shops
        then array(select s.id from shops s where s.organization_id = m.organization_id)
        else array(select s.shop_id from member_shops s where s.organization_id = m.organization_id and s.member_id = m.id)
      end as "shopIds"
    from members m where m.user_id = ${p.userId} and m.disabled_at is null`,
)

export const findMemberByEmail = statement(
  'accounts.findMemberByEmail',
  (p: { email: string }) => sql<{ organizationId: string; id: string }>`
    select organization_id as "organizationId", id from members
    where user_id = (select id from auth."user" where email = ${p.email})`,
)

export const memberWithEmail = statement(
  'accounts.memberWithEmail',
  (p: { organizationId: string; email: string }) => sql<{ id: string }>`
    select id from members where organization_id = ${p.organizationId} and lower(email) = ${p.email}`,
)

const columns = sql`
  m.id, m.name, m.email, m.role, m.all_shops as "allShops", m.disabled_at as "disabledAt", m.version,
  m.created_at as "createdAt",
  array(select s.shop_id from member_shops s where s.organization_id = m.organization_id and s.member_id = m.id
    order by s.shop_id) as "shopIds"`

export const membersAfter = statement(
  'accounts.membersAfter',
  (p: { organizationId: string; createdAt: Date | null; id: string | null; limit: number }) => sql<MemberRow>`
    select ${columns} from members m
    where m.organization_id = ${p.organizationId}
      and (${p.createdAt}::timestamptz is null or (m.created_at, m.id) > (${p.createdAt}, ${p.id}::uuid))
    order by m.created_at, m.id limit ${p.limit}`,
)

export const lockMember = statement(
  'accounts.lockMember',
  (p: { organizationId: string; id: string }) => sql<MemberRow>`
    select ${columns} from members m where m.organization_id = ${p.organizationId} and m.id = ${p.id} for update`,
)

/** Locked in one order, so that two owners who demote each other leave one of them. */
export const lockOwners = statement(
  'accounts.lockOwners',
  (p: { organizationId: string }) => sql<{ id: string }>`
    select id from members where organization_id = ${p.organizationId} and role = 'owner' and disabled_at is null
    order by id for update`,
)

export const memberRefs = statement(
  'accounts.memberRefs',
  (p: { organizationId: string; limit: number }) => sql<{ id: string; name: string }>`
    select id, name from members where organization_id = ${p.organizationId} order by name, id limit ${p.limit}`,
)

export const insertMember = statement(
  'accounts.insertMember',
  (p: {
    organizationId: string
    id: string
    userId: string
    name: string
    email: string
    role: Role
    allShops: boolean
    preferences: unknown
    now: Date
  }) => sql`
    insert into members (organization_id, id, user_id, name, email, role, all_shops, preferences, created_at)
    values (${p.organizationId}, ${p.id}, ${p.userId}, ${p.name}, ${p.email}, ${p.role}, ${p.allShops},
      ${p.preferences}, ${p.now})`,
)

export const updateMember = statement(
  'accounts.updateMember',
  (p: { organizationId: string; id: string; role: Role; allShops: boolean; disabledAt: Date | null }) => sql`
    update members set role = ${p.role}, all_shops = ${p.allShops}, disabled_at = ${p.disabledAt}, version = version + 1
    where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export const forgetMemberShops = statement(
  'accounts.forgetMemberShops',
  (p: { organizationId: string; memberId: string }) => sql`
    delete from member_shops where organization_id = ${p.organizationId} and member_id = ${p.memberId}`,
)

/** Adds only shops of the organization; fewer rows than ids say that one is foreign. */
export const insertMemberShops = statement(
  'accounts.insertMemberShops',
  (p: { organizationId: string; memberId: string; shopIds: readonly string[] }) => sql`
    insert into member_shops (organization_id, member_id, shop_id)
    select s.organization_id, ${p.memberId}, s.id from shops s
    where s.organization_id = ${p.organizationId} and s.id = any (${p.shopIds}::uuid[])`,
)

export const shopsAmong = statement(
  'accounts.shopsAmong',
  (p: { organizationId: string; shopIds: readonly string[] }) => sql<{ id: string }>`
    select id from shops where organization_id = ${p.organizationId} and id = any (${p.shopIds}::uuid[])`,
)

export const findMe = statement(
  'accounts.findMe',
  (p: { organizationId: string; id: string }) => sql<MeRow>`
    select name, email, preferences from members where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export const lockMe = statement(
  'accounts.lockMe',
  (p: { organizationId: string; id: string }) => sql<MeRow>`
    select name, email, preferences from members
    where organization_id = ${p.organizationId} and id = ${p.id} for update`,
)

export const updateMe = statement(
  'accounts.updateMe',
  (p: { organizationId: string; id: string; name: string; preferences: unknown }) => sql`
    update members set name = ${p.name}, preferences = ${p.preferences}, version = version + 1
    where organization_id = ${p.organizationId} and id = ${p.id}`,
)
