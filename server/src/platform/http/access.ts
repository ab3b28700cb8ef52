import type { Permission } from '@quaydesk/contract'
import type { FastifyContextConfig } from 'fastify'
import type { HttpApp } from './http-app.ts'

/** Who may call a route: anyone, any signed-in member, or members with a permission. */
export type Access = 'public' | 'member' | Permission

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/** A route that doesn't say who may call it stops the program at the start: nothing is open by forgetting. */
export function guardAccess(app: HttpApp): void {
  app.addHook('onRoute', (route) => {
    const config: FastifyContextConfig | undefined = route.config
    if (!config?.access) throw new Error(`Route ${route.method} ${route.url} says nothing about access.`)
  })
}
