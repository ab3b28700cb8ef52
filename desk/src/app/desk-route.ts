import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { failedWith } from '../lib/api-failure.ts'
import { chooseAppearance } from '../lib/appearance.ts'
import { meQuery } from '../lib/me.ts'
import { BrokenPage } from './BrokenPage.tsx'
import { MissingPage } from './MissingPage.tsx'
import { pages } from './pages.ts'
import { Skeletons } from './Skeletons.tsx'

type Context = { client: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
  // Every page reads its own part of the address and keeps what it doesn't know.
  validateSearch: (search: Record<string, unknown>) => search,
})

/** Below it somebody is signed in. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: pages.Shell,
  pendingComponent: Skeletons,
  beforeLoad: async ({ context, location }) => {
    try {
      const { preferences, shops, permissions } = await context.client.ensureQueryData(meQuery)
      chooseAppearance({ locale: preferences.locale, theme: preferences.theme })
      if (shops.length === 0 && permissions.includes('shops.manage')) throw redirect({ to: '/setup' })
    } catch (error) {
      if (!failedWith(error, 'Unauthenticated')) throw error
      throw redirect({ to: '/sign-in', search: { next: location.href } })
    }
  },
})
