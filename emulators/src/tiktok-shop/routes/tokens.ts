import { type Answer, json, type Received } from '../../core/http.ts'
import { ApiProblem } from '../api-problem.ts'
import { issueTokens, redeemCode, redeemRefreshToken } from '../store/access.ts'
import type { App } from '../store/access-model.ts'
import type { Store } from '../store/store.ts'

/** The two calls of the authorization host. They aren't signed: the secret itself is in them. */
export function answerTokens(store: Store, received: Received): Answer | null {
  if (received.method !== 'GET') return null
  const redeem = received.path === '/api/v2/token/get' ? byCode : byRefreshToken
  if (redeem === byRefreshToken && received.path !== '/api/v2/token/refresh') return null
  const requestId = store.newId()
  try {
    const app = appOf(store, received.query)
    const data = issueTokens(store, redeem(store, app, received.query))
    return json(200, { code: 0, message: 'success', data, request_id: requestId })
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return json(error.status, { code: error.code, message: error.message, request_id: requestId })
  }
}

function byCode(store: Store, app: App, query: URLSearchParams) {
  if (query.get('grant_type') !== 'authorized_code')
    throw new ApiProblem(36009004, 'grant_type must be authorized_code.')
  return redeemCode(store, app, query.get('auth_code') ?? '')
}

function byRefreshToken(store: Store, app: App, query: URLSearchParams) {
  if (query.get('grant_type') !== 'refresh_token')
    throw new ApiProblem(36009004, 'grant_type must be refresh_token.')
  return redeemRefreshToken(store, app, query.get('refresh_token') ?? '')
}

function appOf(store: Store, query: URLSearchParams): App {
  const app = store.apps.get(query.get('app_key') ?? '')
  if (!app || app.appSecret !== query.get('app_secret'))
    throw new ApiProblem(36009004, 'app_key or app_secret is wrong.')
  return app
}
