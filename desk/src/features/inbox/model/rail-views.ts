import type { View } from '@quaydesk/contract'

/** The views in the order of the rail. */
export const railViews: readonly View[] = ['mine', 'unassigned', 'waiting', 'all', 'snoozed', 'closed']

/** The views as chips, of which a phone shows the first three. */
export const chipViews: readonly View[] = ['all', 'mine', 'waiting', 'unassigned', 'snoozed', 'closed']
