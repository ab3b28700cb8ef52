import type {
  AcceptInviteRequest,
  ChangePasswordRequest,
  CreateChannelRequest,
  CreateShopRequest,
  SetupRequest,
  SignInRequest,
} from '@quaydesk/contract'
import { Channel, InviteByToken, Me, SetupState, Shop } from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api, noAnswer } from '../../lib/api.ts'

/** What a request of the contract holds. */
type In<S extends { _zod: { input: unknown } }> = S['_zod']['input']

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.get('/api/setup', SetupState, { signal }),
})

export const inviteQuery = (token: string) =>
  queryOptions({
    queryKey: ['invite', token],
    queryFn: ({ signal }) => api.get('/api/invites/by-token', InviteByToken, { query: { token }, signal }),
    retry: false,
  })

// Whoever comes in is asked for anew afterwards (`/api/me`), so that there is one way to learn who it is.
export const accountsApi = {
  setUp: (request: In<typeof SetupRequest>) => api.post('/api/setup', noAnswer, request),
  signIn: (request: In<typeof SignInRequest>) => api.post('/api/session', noAnswer, request),
  signOut: () => api.delete('/api/session', noAnswer),
  acceptInvite: (request: In<typeof AcceptInviteRequest>) =>
    api.post('/api/invites/accept', noAnswer, request),
  rename: (name: string) => api.patch('/api/me', Me, { name }),
  changePassword: (request: In<typeof ChangePasswordRequest>) =>
    api.put('/api/me/password', noAnswer, request),
  createShop: (request: In<typeof CreateShopRequest>) => api.post('/api/shops', Shop, request),
  connectSandbox: (shopId: string) => api.post('/api/sandbox/tiktok-shop', Channel.array(), { shopId }),
  createChannel: (request: In<typeof CreateChannelRequest>) => api.post('/api/channels', Channel, request),
}
