import type { RegisterChannelAppRequest } from '@quaydesk/contract'
import type { Actor } from '../../../accounts/index.ts'
import { Conflict, NotFound, Unavailable } from '../../../platform/errors.ts'
import type { SandboxPlatform } from '../../../platform/sandbox.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { askPlatform } from '../platform-answers.ts'
import { beginAuthorization } from './begin-authorization.ts'
import { completeAuthorization } from './complete-authorization.ts'
import { connectShops } from './connect-shops.ts'
import { listPlatformShops } from './read-authorization.ts'
import { registerApp } from './register-app.ts'

/** Kinds of channels that sellers authorize. */
type PlatformKind = RegisterChannelAppRequest['kind']

export type SandboxDeps = AuthorizationDeps & {
  /** Null while the sandbox doesn't run. */
  readonly sandboxOf: (kind: PlatformKind) => SandboxPlatform | null
}

/**
 * Connects the stand-in's first shop to one of ours, by the very steps that a seller takes: app, link, his yes, code, shops. Only the
 * yes is said here in his place.
 * @returns ids of the channels
 */
export async function connectSandbox(
  deps: SandboxDeps,
  actor: Actor,
  { kind, shopId }: { readonly kind: PlatformKind; readonly shopId: string },
): Promise<string[]> {
  const platform = deps.sandboxOf(kind)
  if (platform === null)
    throw new Conflict('The sandbox does not run. Start Quaydesk with QUAYDESK_SANDBOX=on.')
  const { appKey, appSecret, serviceId } = platform
  const app = { kind, environment: 'sandbox' as const, region: 'us' as const, appKey, appSecret, serviceId }
  const { id } = await registerApp(deps, actor, app)
  const { url } = await beginAuthorization(deps, actor, id)
  const back = await askPlatform((signal) => sayYes(platform, url, deps.publicUrl, signal))
  const authorizationId = await completeAuthorization(deps, actor, back)
  const [first] = await listPlatformShops(deps, actor, authorizationId)
  if (first === undefined) throw new NotFound('The sandbox has no shop.')
  const { externalId } = first
  return connectShops(deps, actor, authorizationId, { shops: [{ externalId, shopId }] })
}

/** What the seller does in his browser. */
async function sayYes(
  { url, appKey }: SandboxPlatform,
  link: string,
  publicUrl: string,
  signal: AbortSignal,
): Promise<{ state: string; code: string }> {
  const redirectUrl = `${publicUrl}/connect/tiktok-shop`
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ redirectUrl })
  await fetch(`${url}/_play/apps/${appKey}`, { method: 'PUT', headers, body, signal })
  const asked = new URL(link)
  const decision = new URLSearchParams({ ...Object.fromEntries(asked.searchParams), decision: 'approve' })
  const answer = await fetch(`${asked.origin}${asked.pathname}`, {
    method: 'POST',
    body: decision,
    redirect: 'manual',
    signal,
  })
  const target = answer.headers.get('location')
  const returned = target === null ? null : new URL(target).searchParams
  const state = returned?.get('state')
  const code = returned?.get('code')
  if (!state || !code) throw new Unavailable('The sandbox did not say yes. Restart Quaydesk, then try again.')
  return { state, code }
}
