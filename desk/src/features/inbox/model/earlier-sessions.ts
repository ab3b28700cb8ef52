import type { ConversationSummary, Customer } from '@quaydesk/contract'

type Known = Pick<Customer, 'sessions'>
type EarlierSession = Customer['sessions'][number] & { open: boolean }

/**
 * A customer's sessions without the one in front of the agent. In this conversation all others are closed, also
 * those of whose closing the customer's own answer, read a moment before, doesn't know yet.
 */
export function earlierSessions(customer: Known, summary: ConversationSummary): EarlierSession[] {
  return customer.sessions
    .filter(({ id }) => id !== summary.openSessionId)
    .map((session) => ({
      ...session,
      open: session.closedAt === null && session.conversationId !== summary.id,
    }))
}

/** Whether what is known of a customer agrees with a conversation on which of its sessions is open, if any. */
export function knowsSession(customer: Known, { id, openSessionId }: ConversationSummary): boolean {
  const open = customer.sessions.find((one) => one.conversationId === id && one.closedAt === null)
  return (open?.id ?? null) === openSessionId
}
