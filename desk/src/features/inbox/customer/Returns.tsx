import type { Customer } from '@quaydesk/contract'
import { useId } from 'react'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { ReturnLine } from './ReturnLine.tsx'

/** Everything that came back or should, with the numbers of their orders. */
export function Returns({ customer, shopId }: { customer: Customer; shopId: string }) {
  const t = useInboxTexts()
  const heading = useId()
  const { returns, orders } = customer
  if (returns.length === 0) return null
  const shopOf = (channelId: string) =>
    orders.items.find((one) => one.channelId === channelId)?.shopId ?? shopId
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {t('returns.title')} <span>{returns.length}</span>
      </h3>
      <ul>
        {returns.map((one) => (
          <li key={one.id}>
            <ReturnLine returned={one} shopId={shopOf(one.channelId)} withOrder />
          </li>
        ))}
      </ul>
    </section>
  )
}
