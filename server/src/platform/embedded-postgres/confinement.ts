/**
 * PostgreSQL refuses to run as root. As root we therefore run it
 * - `namespace`: as root seen from outside, but under an ordinary user's number in a user namespace: files
 *   stay root's, and folders with mode 0700 above the data folder are no obstacle;
 * - `otherUser`: where namespaces are forbidden (most containers), as another user that keeps one single
 *   capability: to pass root's 0700 folders. PostgreSQL asks access(2), which honours a capability only under
 *   the securebit no_setuid_fixup (capabilities(7)).
 */
export type Confinement = 'none' | 'namespace' | 'otherUser'

export type OrdinaryUser = { readonly uid: number; readonly gid: number }

/** The ways to try on this machine, best first. */
export function confinements(platform: NodeJS.Platform, uid: number | undefined): Confinement[] {
  if (uid !== 0) return ['none']
  return platform === 'linux' ? ['namespace', 'otherUser'] : []
}

/** The command line that runs `command` in the given way. */
export function confine(confinement: Confinement, { uid, gid }: OrdinaryUser, command: string[]): string[] {
  switch (confinement) {
    case 'none':
      return command
    case 'namespace':
      return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', ...command]
    case 'otherUser':
      return [
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--securebits=+no_setuid_fixup',
        '--',
        ...command,
      ]
  }
}

/** Who must own the cluster's files so that PostgreSQL takes them for its own. */
export function clusterOwner(confinement: Confinement, user: OrdinaryUser): OrdinaryUser | undefined {
  if (confinement === 'none') return undefined
  return confinement === 'namespace' ? { uid: 0, gid: 0 } : user
}

/**
 * Some user of /etc/passwd that is not root, `nobody` before others: initdb wants one that has a name.
 * On systems without that file the number that Linux itself uses for nobody.
 */
export function ordinaryUser(passwd: string): OrdinaryUser {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const { uid, gid } = users.find(({ name }) => name === 'nobody') ?? users[0] ?? { uid: 65_534, gid: 65_534 }
  return { uid, gid }
}
