import type { ChannelKind } from '@quaydesk/contract'
import { type ChannelAdapter, capabilities } from './contract.ts'

export type ChannelRegistry = {
  /** The adapter of a kind; a kind without one is a mistake in app.ts. */
  adapterOf(kind: ChannelKind): ChannelAdapter
}

/** Checks at the start what types can't: that each declared capability has its method, and each method is declared. */
export function createChannelRegistry(adapters: readonly ChannelAdapter[]): ChannelRegistry {
  const byKind = new Map<ChannelKind, ChannelAdapter>()
  for (const adapter of adapters) {
    if (byKind.has(adapter.kind)) throw new Error(`There are two adapters for ${adapter.kind}.`)
    checkCapabilities(adapter)
    byKind.set(adapter.kind, adapter)
  }
  return {
    adapterOf: (kind) => {
      const adapter = byKind.get(kind)
      if (adapter === undefined) throw new Error(`No adapter was registered for ${kind}.`)
      return adapter
    },
  }
}

function checkCapabilities(adapter: ChannelAdapter): void {
  for (const capability of capabilities) {
    const declared = adapter.capabilities.includes(capability)
    const present = adapter[capability] !== undefined
    if (declared && !present)
      throw new Error(`${adapter.kind} declares ${capability} and has no method for it.`)
    if (present && !declared)
      throw new Error(`${adapter.kind} has a method for ${capability} and doesn't declare it.`)
  }
}
