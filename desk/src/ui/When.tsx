import type { ReactNode } from 'react'
import { useShops } from '../lib/me.ts'
import { useLocale } from '../lib/texts.ts'
import { exactTime } from '../lib/time.ts'

type Props = { at: string; shopId: string; className?: string | undefined; children: ReactNode }

/** A time in words; on hover to the second, for the viewer and where the shop is. */
export function When({ at, shopId, className, children }: Props) {
  const locale = useLocale()
  const shop = useShops().find(({ id }) => id === shopId)
  const there = shop && `${shop.name}: ${exactTime(at, locale, shop.timeZone)}`
  return (
    <time
      className={className}
      dateTime={at}
      title={[exactTime(at, locale), there].filter(Boolean).join('\n')}
    >
      {children}
    </time>
  )
}
