export { ensureIdentities, identityKeyOf, type Writer } from './commands.ts'
export type { IdentityRow } from './queries.ts'
