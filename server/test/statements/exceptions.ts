/** Tables of one row. */
export const tinyTables = new Set(['installation'])

/** Statements that rightly read a table without looking anything up in an index, and why. */
export const readersOfAll: Readonly<Record<string, string>> = {
  'channels.listWaitingDeliveries': 'a partial index holds only what waits',
  'live.deleteOldestEvents': 'goes along the primary key and stops at its limit',
}

const workersOnly = 'run by workers only, whom no policy binds'

/** Statements that look up less under row-level security, and why that is no harm. */
export const looserUnderPolicies: Readonly<Record<string, string>> = {
  'accounts.memberWithEmail': 'lower() is not leakproof; an organization has few members',
  'analytics.sessionsAssignedSessions': 'an empty table leaves the planner a free choice of its indexes',
  'channels.touchInbound': workersOnly,
  'customers.findIdentities': workersOnly,
  'inbox.claimDueConversations': workersOnly,
  'inbox.claimQueuedMessages': workersOnly,
  'inbox.claimUncertainMessages': workersOnly,
  'inbox.findExternalMessages': workersOnly,
}
