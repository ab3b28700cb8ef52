import type { Recipient } from '../../store/trade-model.ts'

/** Shipping by the platform shows the seller where to, not who. */
export function maskedAddress(recipient: Recipient) {
  const name = recipient.name
    .split(' ')
    .map((part) => `${part.slice(0, 1)}***`)
    .join(' ')
  const street = `${recipient.street.slice(0, 2)}*****`
  const place = [recipient.city, recipient.state, recipient.postalCode].filter((part) => part !== '')
  const district = (level: string, levelName: string, addressName: string) => ({
    address_level: level,
    address_level_name: levelName,
    address_name: addressName,
  })
  return {
    name,
    first_name: name,
    last_name: '',
    phone_number: `${recipient.phone.slice(0, -8)}******${recipient.phone.slice(-2)}`,
    region_code: recipient.regionCode,
    postal_code: recipient.postalCode,
    address_line1: street,
    address_line2: '',
    address_detail: street,
    full_address: [street, ...place].join(', '),
    district_info: [
      district('L0', 'country', recipient.regionCode),
      district('L1', 'state', recipient.state),
      district('L3', 'city', recipient.city),
    ],
  }
}
