import type { View } from '@quaydesk/contract'

/** The views in the order of the rail and of the phone's chips. */
export const railViews: readonly View[] = ['mine', 'unassigned', 'waiting', 'all', 'closed']
