import { useTexts } from '../../lib/texts.ts'
import { inboxLocales } from './locales.ts'

export const useInboxTexts = () => useTexts(inboxLocales)
export type InboxTexts = ReturnType<typeof useInboxTexts>

/** A visitor's name is made by the server, in English; it is said in the desk's language. */
export function customerNameIn(t: InboxTexts, name: string): string {
  const number = /^Visitor (\d+)$/.exec(name)?.[1]
  return number ? t('customer.visitor', { number }) : name
}
