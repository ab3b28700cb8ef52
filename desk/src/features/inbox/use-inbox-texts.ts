import { useTexts } from '../../lib/texts.ts'
import { visitorNumber } from '../../lib/visitor-number.ts'
import { inboxLocales } from './locales.ts'

export const useInboxTexts = () => useTexts(inboxLocales)
export type InboxTexts = ReturnType<typeof useInboxTexts>

/** What the customer is called in the desk's language. */
export function customerNameIn(t: InboxTexts, name: string): string {
  const number = visitorNumber(name)
  return number ? t('customer.visitor', { number }) : name
}
