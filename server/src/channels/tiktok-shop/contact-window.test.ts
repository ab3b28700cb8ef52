import { expect, test } from 'vitest'
import { contactWindow } from './contact-window.ts'

const day = 86_400_000
const now = 1_000 * day
const nothing = { lastChatAt: null, lastOrderAt: null, hasReturn: false, maySend: null }

test('a chat opens it for 30 days, an order for 60, whichever lasts longer', () => {
  expect(contactWindow({ ...nothing, lastChatAt: now - 29 * day }, now)).toEqual({
    state: 'open',
    closesAt: now + day,
  })
  expect(contactWindow({ ...nothing, lastChatAt: now - 30 * day }, now)).toEqual({
    state: 'closed',
    closedAt: now,
  })
  expect(contactWindow({ ...nothing, lastOrderAt: now - 59 * day, lastChatAt: now - 90 * day }, now)).toEqual(
    {
      state: 'open',
      closesAt: now + day,
    },
  )
  expect(contactWindow({ ...nothing, lastOrderAt: now - 61 * day, lastChatAt: now - 29 * day }, now)).toEqual(
    {
      state: 'open',
      closesAt: now + day,
    },
  )
})

test('a return opens it for ever', () => {
  expect(contactWindow({ ...nothing, hasReturn: true, lastChatAt: 0 }, now)).toEqual({
    state: 'open',
    closesAt: null,
  })
})

test('the platform’s word opens it and does not close it', () => {
  const old = { ...nothing, lastChatAt: now - 40 * day }
  expect(contactWindow({ ...old, maySend: true }, now)).toEqual({ state: 'open', closesAt: null })
  expect(contactWindow({ ...old, maySend: false }, now).state).toBe('closed')
  expect(contactWindow({ ...nothing, lastChatAt: now, maySend: false }, now).state).toBe('open')
})

test('with nothing known it is closed at no known time', () => {
  expect(contactWindow(nothing, now)).toEqual({ state: 'closed', closedAt: null })
})
