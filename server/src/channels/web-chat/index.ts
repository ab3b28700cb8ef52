import type { ChannelAdapter } from '../contract.ts'
import { webChatLimits } from './limits.ts'
import { readLine } from './read-line.ts'
import { reconcileWithVisitor, type SendDeps, sendToVisitor } from './send.ts'

/** The chat on the seller's own site: we are its platform, so it is received by routes of our own and sent by a row. */
export function createWebChat(deps: SendDeps): ChannelAdapter {
  return {
    kind: 'web-chat',
    capabilities: ['send', 'reconcile'],
    limits: webChatLimits,
    read: readLine,
    send: (message) => sendToVisitor(deps, message),
    reconcile: (message) => reconcileWithVisitor(deps, message),
  }
}

export { registerChatRoutes } from './routes.ts'
export { createVisitorLimits } from './visitor-limits.ts'
export { createVisitorTokens } from './visitor-token.ts'
export { createVisitorWindows, type VisitorWindows } from './visitor-windows.ts'
