import type { ChannelConnection, DeskLocale } from '@quaydesk/contract'
import type { Translate } from '../../../lib/texts.ts'
import { coarseDuration, relativeTime } from '../../../lib/time.ts'
import type { connectLocales } from './connect-locales.ts'
import type { Trouble } from './connection-troubles.ts'

type Texts = Translate<(typeof connectLocales)['en']>

/** What happened, and what to do about it or that nothing has to be done. */
export function sayTrouble(
  t: Texts,
  trouble: Trouble,
  { authorization: { sellerName: name } }: ChannelConnection,
  now: number,
  locale: DeskLocale,
): string {
  switch (trouble.kind) {
    case 'revoked':
    case 'expired':
      return t(`trouble.${trouble.kind}`, { name })
    case 'ending':
      return t('trouble.ending', { name, span: coarseDuration(trouble.leftMs, locale) })
    case 'renewal':
    case 'poll':
      return t(`trouble.${trouble.kind}`, { reason: sayReason(t, trouble.reason) })
    case 'scopes':
      return t('trouble.scopes', { scopes: trouble.scopes.join(', ') })
    case 'behind':
      return t('trouble.behind', { at: relativeTime(trouble.lastAt, now, locale) })
    case 'requests':
    case 'past-waits':
      return t(`trouble.${trouble.kind}`)
    case 'pulls':
      return t('trouble.pulls', { count: trouble.count })
    case 'proof':
      return t('trouble.proof', { day: trouble.day, missing: trouble.missing, twice: trouble.twice })
  }
}

const known = ['RateLimited', 'Unauthorised', 'Rejected', 'Unreachable'] as const

/** The platform's way of failing, as the server names it; a name without words is said as it is. */
function sayReason(t: Texts, reason: string): string {
  const named = known.find((name) => name === reason)
  return named ? t(`reason.${named}`) : reason
}
