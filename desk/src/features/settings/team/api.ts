import { CreatedInvite, Invite, Member, page } from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api, noAnswer } from '../../../lib/api.ts'

type Access = { role: Member['role']; allShops: boolean; shopIds: string[] }
export type MemberChange = Partial<Access> & { disabled?: boolean }
export type NewInvite = Access & { email: string; role: Invite['role'] }

/** One page is the team: the server's longest page is longer than any team this table is made for. */
const wholeTeam = 200

export const teamQuery = queryOptions({
  queryKey: ['members', 'team'],
  queryFn: async ({ signal }) => {
    const team = await api.get('/api/members', page(Member), { query: { limit: wholeTeam }, signal })
    return team.items
  },
})

export const invitesQuery = queryOptions({
  queryKey: ['members', 'invites'],
  queryFn: async ({ signal }) => {
    const open = await api.get('/api/invites', page(Invite), { query: { limit: wholeTeam }, signal })
    return open.items
  },
})

export const teamApi = {
  change: ({ id, version }: Member, change: MemberChange) =>
    api.patch(`/api/members/${id}`, Member, { ...change, version }),
  invite: (invite: NewInvite) => api.post('/api/invites', CreatedInvite, invite),
  withdraw: (id: string) => api.delete(`/api/invites/${id}`, noAnswer),
}
