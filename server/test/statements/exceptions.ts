/** Tables that may be read as a whole, and why. */
export const smallTables: Readonly<Record<string, string>> = {
  channels: 'a few per shop',
  installation: 'one row',
  lookers: 'who looks at a conversation right now',
}

/** Statements that rightly read a table without looking anything up in an index, and why. */
export const readersOfAll: Readonly<Record<string, string>> = {
  'accounts.deleteExpiredSignIns': 'once an hour, over the sign-ins of about a week',
  'accounts.deleteExpiredVerifications': 'once an hour, over a table that is nearly empty',
  'live.deleteOldestEvents': 'goes along the primary key and stops at its limit',
}

/** Statements that look up less under row-level security, and why that is no harm. */
export const looserUnderPolicies: Readonly<Record<string, string>> = {
  'accounts.memberWithEmail': 'lower() is not leakproof; an organization has few members',
  'inbox.renameTag': 'lower() is not leakproof; an organization has at most 500 tags',
}
