import type { AppCredentials } from '../authorizations/authorizer.ts'
import { Unreachable } from '../errors.ts'

/** Origins and addresses, without a slash at the end. Settings of the installation: nobody types a host into the desk. */
export type TiktokShopHosts = {
  readonly apiUrl: string
  readonly authUrl: string
  /** Where sellers say yes: those of the US, and all others. */
  readonly authorizeUrls: { readonly us: string; readonly row: string }
  /** The origin of the stand-in while it runs. */
  readonly sandboxUrl: () => string | null
}

type Meant = Pick<AppCredentials, 'environment' | 'region'>

/** @throws Unreachable for an app of the sandbox while that doesn't run */
export function hostsOf(hosts: TiktokShopHosts, { environment, region }: Meant) {
  if (environment === 'live')
    return { api: hosts.apiUrl, auth: hosts.authUrl, authorize: hosts.authorizeUrls[region] }
  const url = hosts.sandboxUrl()
  if (url === null) throw new Unreachable('The sandbox does not run.')
  return { api: url, auth: url, authorize: `${url}/open/authorize` }
}
