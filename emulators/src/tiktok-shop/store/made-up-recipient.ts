import type { Recipient } from './trade-model.ts'

/** An address that nobody lives at, with a phone number kept for fiction; the platform masks it anyway. */
export function madeUpRecipient(name: string, regionCode: string): Recipient {
  const british = regionCode === 'GB'
  return {
    name,
    phone: british ? '+44 20 7946 0100' : '+1 212 555 0100',
    street: '1 Sample Street',
    city: british ? 'London' : 'New York',
    state: british ? 'Greater London' : 'New York',
    postalCode: british ? 'E1 6AN' : '10001',
    regionCode,
  }
}
