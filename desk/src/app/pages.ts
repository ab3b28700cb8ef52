import { createElement, type FunctionComponent, lazy } from 'react'

/** Each feature is its own piece of the download; the sign-in page comes without the desk behind it. */
function page<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): FunctionComponent {
  const Page = lazy(async () => ({ default: (await load())[name] as FunctionComponent }))
  return () => createElement(Page)
}

const inbox = () => import('../features/inbox/index.ts')
const figures = () => import('../features/figures/index.ts')
const accounts = () => import('../features/accounts/index.ts')
const settings = () => import('../features/settings/index.ts')

const shell = () => import('./Shell.tsx')

export const pages = {
  Shell: page(shell, 'Shell'),
  Inbox: page(inbox, 'InboxPage'),
  Figures: page(figures, 'FiguresPage'),
  Setup: page(accounts, 'SetupPage'),
  SignIn: page(accounts, 'SignInPage'),
  AcceptInvite: page(accounts, 'AcceptInvitePage'),
  Profile: page(accounts, 'ProfilePage'),
  Settings: page(settings, 'SettingsPage'),
  SettingsIndex: page(settings, 'SettingsIndex'),
  Shops: page(settings, 'ShopsPage'),
  Shop: page(settings, 'ShopPage'),
  Channels: page(settings, 'ChannelsPage'),
  Channel: page(settings, 'ChannelPage'),
  Connect: page(settings, 'ConnectPage'),
  ChooseShops: page(settings, 'ChooseShopsPage'),
  Return: page(settings, 'ReturnPage'),
  Team: page(settings, 'TeamPage'),
  Tags: page(settings, 'TagsPage'),
  Organization: page(settings, 'OrganizationPage'),
}
