import { type Answer, html, type Received, text } from '../../core/http.ts'
import { grantAccess } from '../store/access.ts'
import type { App, Seller } from '../store/access-model.ts'
import type { Store } from '../store/store.ts'

const path = '/open/authorize'

/**
 * The page on which a seller lets an app in: GET shows it, POST decides and sends the browser back with a code, or with
 * `code=null&error=auth_denied`. Without `state` it is the flow that starts in the app store.
 */
export function answerAuthorize(store: Store, received: Received): Answer | null {
  if (received.path !== path) return null
  const form =
    received.method === 'POST' ? new URLSearchParams(received.body.toString('utf8')) : received.query
  const app = [...store.apps.values()].find((one) => one.serviceId === form.get('service_id'))
  if (!app) return text(404, 'service_id names no app.')
  if (received.method === 'GET') return html(200, page(store, app, form.get('state')))
  if (received.method !== 'POST') return text(405, 'GET or POST.')
  if (app.redirectUrl === null) return text(400, 'The app has no redirect URL yet.')
  const seller = store.sellers.get(form.get('seller_id') ?? '') ?? [...store.sellers.values()][0]
  if (!seller) return text(400, 'There is no seller.')
  return sendBack(store, app, app.redirectUrl, seller, form)
}

function sendBack(
  store: Store,
  app: App,
  redirectUrl: string,
  seller: Seller,
  form: URLSearchParams,
): Answer {
  const target = new URL(redirectUrl)
  target.searchParams.set('app_key', app.appKey)
  if (form.get('decision') === 'approve') target.searchParams.set('code', grantAccess(store, app, seller))
  else {
    target.searchParams.set('code', 'null')
    target.searchParams.set('error', 'auth_denied')
  }
  const state = form.get('state')
  if (state !== null && state !== '') target.searchParams.set('state', state)
  return { status: 302, headers: { location: target.href }, body: '' }
}

function page(store: Store, app: App, state: string | null): string {
  const sellers = [...store.sellers.values()]
    .map((seller) => `<option value="${escaped(seller.id)}">${escaped(seller.name)}</option>`)
    .join('')
  const scopes = app.scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Authorize ${escaped(app.name)}</title>
<style>body{font:16px/1.5 system-ui;max-width:30rem;margin:3rem auto;padding:0 1rem}button,select{font:inherit;padding:.4rem 1rem}</style>
<h1>${escaped(app.name)} asks to serve your shop</h1><p>Sandbox of TikTok Shop. It would be allowed:</p><ul>${scopes}</ul>
<form method="post" action="${path}"><input type="hidden" name="service_id" value="${escaped(app.serviceId)}">
<input type="hidden" name="state" value="${escaped(state ?? '')}">
<p><label>Seller <select name="seller_id">${sellers}</select></label></p>
<button name="decision" value="approve">Authorize</button> <button name="decision" value="deny">Refuse</button></form></html>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: string): string => value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
