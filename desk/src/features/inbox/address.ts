import { ConversationFilter } from '@quaydesk/contract'
import { normalFilter } from './model/filter.ts'

const Search = ConversationFilter.partial()

/** The filter that the address holds; what a hand-written address gets wrong is left out. */
export function filterOf(search: Record<string, unknown>): ConversationFilter {
  const known: Record<string, unknown> = {}
  for (const name of Object.keys(Search.shape)) {
    const value = Search.shape[name as keyof typeof Search.shape].safeParse(search[name])
    if (value.success && value.data !== undefined) known[name] = value.data
  }
  return normalFilter({ view: 'all', ...known })
}

/** What the address says of a filter: nothing that goes without saying. */
export function searchOf(filter: ConversationFilter): Record<string, unknown> {
  const { view, ...rest } = normalFilter(filter)
  return view === 'all' ? rest : { view, ...rest }
}
