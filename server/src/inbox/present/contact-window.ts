import type { ContactWindow as Shown } from '@quaydesk/contract'
import type { ContactWindow } from '../reply-rules.ts'

export const presentContactWindow = (window: ContactWindow): Shown =>
  window.state === 'open'
    ? { state: 'open', closesAt: iso(window.closesAt) }
    : { state: 'closed', closedAt: iso(window.closedAt) }

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
