export { appendEvents } from './append-events.ts'
export type { EventKind } from './kinds.ts'
export type { NewEvent } from './new-event.ts'
