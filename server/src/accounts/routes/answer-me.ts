import type { Me } from '@quaydesk/contract'
import type { FastifyReply } from 'fastify'
import type { Actor } from '../actor.ts'
import { loadMe } from '../commands/load-me.ts'
import type { ResolvedActor } from '../commands/resolve-actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { presentMe } from '../present.ts'

export async function answerMe(deps: AccountsDeps, actor: Actor): Promise<Me> {
  const { me, organization, shops } = await loadMe(deps, actor)
  return presentMe(actor, me, organization, shops, deps.sandbox())
}

/** Hands the browser its new sign-in and says who it is now. */
export async function answerSignedIn(
  deps: AccountsDeps,
  reply: FastifyReply,
  { actor, setCookies }: ResolvedActor,
): Promise<Me> {
  reply.header('set-cookie', [...setCookies])
  return answerMe(deps, actor)
}
