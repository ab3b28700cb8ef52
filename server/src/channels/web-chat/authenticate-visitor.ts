import { Unauthenticated } from '../../platform/errors.ts'
import type { OpenChannel } from '../queries/channels.ts'
import type { ChatDeps } from './chat-deps.ts'

export type AuthenticVisitor = { readonly channel: OpenChannel; readonly visitorId: string }

/** @throws NotFound for a channel that isn't open, Unauthenticated for a token that isn't this channel's */
export async function authenticateVisitor(
  { channels, tokens, clock }: ChatDeps,
  channelId: string,
  authorization: string | undefined,
): Promise<AuthenticVisitor> {
  const channel = await channels.find(channelId)
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? ''
  const visitor = tokens.read(channelId, token, clock.now())
  if (visitor === null) throw new Unauthenticated('The chat does not know this visitor. Start a new visit.')
  return { channel, visitorId: visitor.visitorId }
}
