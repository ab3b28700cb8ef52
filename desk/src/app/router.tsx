import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { desk, root } from './desk-route.ts'
import { pages } from './pages.ts'
import { Skeletons } from './Skeletons.tsx'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' })
  },
})
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: pages.Setup })
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: pages.SignIn })
const invite = createRoute({ getParentRoute: () => root, path: '/invite', component: pages.AcceptInvite })

// One route for the list and the thread, so that opening a conversation doesn't draw the list anew.
const inbox = createRoute({ getParentRoute: () => desk, path: '/inbox', component: pages.Inbox })
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId' })

const figures = createRoute({ getParentRoute: () => desk, path: '/figures', component: pages.Figures })
// Without it the bare address would match the one below, with an empty rest.
const figuresIndex = createRoute({ getParentRoute: () => figures, path: '/' })
const figuresBelow = createRoute({ getParentRoute: () => figures, path: '$' })

const settings = createRoute({ getParentRoute: () => desk, path: '/settings', component: pages.Settings })
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: pages.SettingsIndex,
})
const profile = createRoute({ getParentRoute: () => settings, path: 'me', component: pages.Profile })
const shops = createRoute({ getParentRoute: () => settings, path: 'shops', component: pages.Shops })
const shop = createRoute({ getParentRoute: () => settings, path: 'shops/$shopId', component: pages.Shop })
const channels = createRoute({ getParentRoute: () => settings, path: 'channels', component: pages.Channels })
const channel = createRoute({
  getParentRoute: () => settings,
  path: 'channels/$channelId',
  component: pages.Channel,
})
const connect = createRoute({
  getParentRoute: () => settings,
  path: 'channels/tiktok-shop',
  component: pages.Connect,
})
const chooseShops = createRoute({
  getParentRoute: () => settings,
  path: 'channels/tiktok-shop/$authorizationId',
  component: pages.ChooseShops,
})
// The address that sellers enter as redirect URL of their app.
const returned = createRoute({
  getParentRoute: () => desk,
  path: '/connect/tiktok-shop',
  component: pages.Return,
})
const tags = createRoute({ getParentRoute: () => settings, path: 'tags', component: pages.Tags })
const organization = createRoute({
  getParentRoute: () => settings,
  path: 'organization',
  component: pages.Organization,
})
const team = createRoute({ getParentRoute: () => settings, path: 'team', component: pages.Team })

const routeTree = root.addChildren([
  start,
  setup,
  signIn,
  invite,
  desk.addChildren([
    inbox.addChildren([conversation]),
    figures.addChildren([figuresIndex, figuresBelow]),
    returned,
    settings.addChildren([
      settingsIndex,
      profile,
      shops,
      shop,
      channels,
      connect,
      chooseShops,
      channel,
      team,
      tags,
      organization,
    ]),
  ]),
])

export function createDeskRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    // A page that is there within half a second needs no other look in between.
    defaultPendingMs: 500,
    defaultPendingComponent: Skeletons,
    scrollRestoration: false,
  })
}

type DeskRouter = ReturnType<typeof createDeskRouter>

/** The session ended under an open desk: what was read is forgotten, the address is kept for afterwards. */
export function toSignIn(router: DeskRouter, client: QueryClient): void {
  if (router.state.location.pathname === '/sign-in') return
  const next = router.state.location.href
  void router.navigate({ to: '/sign-in', search: { next } }).then(() => client.clear())
}

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter
  }
  interface HistoryState {
    /** Straight from the setup: the first message that comes in opens by itself. */
    openFirst?: boolean
  }
}
