import { expect, test } from 'vitest'
import type { ChannelAdapter } from './contract.ts'
import { createChannelRegistry } from './registry.ts'

const adapter: ChannelAdapter = {
  kind: 'web-chat',
  capabilities: ['send'],
  limits: {
    textLength: 100,
    filesPerMessage: 0,
    takes: 'text',
    textWithFiles: true,
    cards: [],
    goodbye: false,
  },
  read: () => [],
  send: async () => ({ acceptedAt: 0, externalId: null }),
}

test('finds an adapter by its kind', () => {
  expect(createChannelRegistry([adapter]).adapterOf('web-chat')).toBe(adapter)
})

test('a kind without an adapter is a mistake that is said', () => {
  expect(() => createChannelRegistry([]).adapterOf('web-chat')).toThrow('No adapter')
})

test('a capability is declared and has its method, or neither', () => {
  expect(() => createChannelRegistry([{ ...adapter, capabilities: ['send', 'reconcile'] }])).toThrow(
    'declares reconcile and has no method',
  )
  expect(() => createChannelRegistry([{ ...adapter, capabilities: [] }])).toThrow(
    "send and doesn't declare it",
  )
})

test('two adapters for one kind are a mistake that is said', () => {
  expect(() => createChannelRegistry([adapter, adapter])).toThrow('two adapters')
})
