import { Id, Member, MemberRef, page, UpdateMemberRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { changeMember } from '../commands/change-member.ts'
import { listMemberRefs, listMembers } from '../commands/read-members.ts'
import type { AccountsDeps } from '../deps.ts'
import { presentMember } from '../present.ts'
import { PageQuery, pageStart, presentPage } from './pages.ts'

export function registerMemberRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'GET',
    url: '/api/members',
    config: { access: 'members.manage' },
    schema: {
      summary: 'The team',
      tags: ['members'],
      querystring: PageQuery,
      response: { 200: page(Member) },
    },
    handler: async ({ actor, query }) =>
      presentPage(await listMembers(deps, actor, pageStart(query)), query.limit, presentMember),
  })
  app.route({
    method: 'GET',
    url: '/api/members/refs',
    config: { access: 'member' },
    schema: {
      summary: 'Names of all colleagues, for whoever shows who did something',
      tags: ['members'],
      response: { 200: page(MemberRef) },
    },
    handler: async ({ actor }) => ({ items: await listMemberRefs(deps, actor), nextCursor: null }),
  })
  app.route({
    method: 'PATCH',
    url: '/api/members/:id',
    config: { access: 'members.manage' },
    schema: {
      summary: "Change a member's role, shops or access",
      tags: ['members'],
      params: z.strictObject({ id: Id }),
      body: UpdateMemberRequest,
      response: { 200: Member },
    },
    handler: async ({ actor, params, body }) =>
      presentMember(await changeMember(deps, actor, params.id, body)),
  })
}
