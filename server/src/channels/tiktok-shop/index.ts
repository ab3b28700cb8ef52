import type { ChannelAdapter } from '../contract.ts'
import { contactWindow } from './contact-window.ts'
import type { TiktokShopDeps } from './deps.ts'
import { tiktokShopLimits } from './limits.ts'
import { listMessages, listThreads } from './list.ts'
import { pullFromTiktokShop } from './pull/pull.ts'
import { readDelivery } from './read.ts'
import { reconcileMessage } from './reconcile.ts'
import { markRead, sendMessage } from './send.ts'
import { receiveWebhook } from './webhook.ts'

/** TikTok Shop's customer-service interface, of which all agents are one: the shop's main account. */
export function createTiktokShop(deps: TiktokShopDeps): ChannelAdapter {
  return {
    kind: 'tiktok-shop',
    capabilities: [
      'send',
      'reconcile',
      'webhook',
      'listThreads',
      'listMessages',
      'pull',
      'readMark',
      'contactWindow',
    ],
    limits: tiktokShopLimits,
    read: readDelivery,
    send: (message, signal) => sendMessage(deps, message, signal),
    reconcile: (message, signal) => reconcileMessage(deps, message, signal),
    webhook: receiveWebhook,
    listThreads: (request, signal) => listThreads(deps, request, signal),
    listMessages: (request, signal) => listMessages(deps, request, signal),
    pull: (request, signal) => pullFromTiktokShop(deps, request, signal),
    readMark: (request, signal) => markRead(deps, request, signal),
    contactWindow,
  }
}

export type { TiktokShopAccount, TiktokShopAccounts, TiktokShopCredentials } from './accounts.ts'
export { createTiktokShopAuthorizer } from './authorizer.ts'
export { createTiktokShopClient, type TiktokShopClient } from './client.ts'
export { createTiktokShopAccounts } from './connected-accounts.ts'
export type { TiktokShopDeps } from './deps.ts'
export type { TiktokShopHosts } from './hosts.ts'
export { isPlatformMedia } from './media-hosts.ts'
