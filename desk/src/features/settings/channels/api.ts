import {
  AuthorizationLink,
  Channel,
  ChannelApp,
  ChannelAuthorization,
  ChannelConnections,
  PlatformShop,
  type RegisterChannelAppRequest,
} from '@quaydesk/contract'
import { queryOptions } from '@tanstack/react-query'
import { api, noAnswer } from '../../../lib/api.ts'

/** The server asks the platform meanwhile, with some patience of its own. */
const timeLimitMs = 60_000

// The first word of a key is the subject of the live event that makes it stale.

export const connectionsQuery = queryOptions({
  queryKey: ['channels', 'connections'],
  queryFn: ({ signal }) => api.get('/api/channel-connections', ChannelConnections, { signal }),
})

export const platformShopsQuery = (authorizationId: string) =>
  queryOptions({
    // Under no subject of live events: each reading is a request to the platform.
    queryKey: ['platform-shops', authorizationId],
    queryFn: ({ signal }) =>
      api.get(`/api/channel-authorizations/${authorizationId}/shops`, PlatformShop.array(), {
        signal,
        timeLimitMs,
      }),
    retry: false,
  })

export const connectApi = {
  registerApp: (app: RegisterChannelAppRequest) => api.post('/api/channel-apps', ChannelApp, app),
  authorizationLink: (appId: string) =>
    api.post(`/api/channel-apps/${appId}/authorization-links`, AuthorizationLink),
  complete: (granted: { code: string; state: string }) =>
    api.post('/api/channel-authorizations', ChannelAuthorization, granted, { timeLimitMs }),
  end: (authorizationId: string) => api.delete(`/api/channel-authorizations/${authorizationId}`, noAnswer),
  connectShops: (authorizationId: string, shops: readonly { externalId: string; shopId: string }[]) =>
    api.put(
      `/api/channel-authorizations/${authorizationId}/shops`,
      Channel.array(),
      { shops },
      { timeLimitMs },
    ),
  connectSandbox: (shopId: string) =>
    api.post('/api/sandbox/tiktok-shop', Channel.array(), { shopId }, { timeLimitMs }),
  wantProof: (channelId: string) => api.post(`/api/channels/${channelId}/proofs`, noAnswer),
}
