import { describe, expect, test } from 'vitest'
import { createKeyRegistry, type Focus } from './registry.ts'
import { capsOf, type KeyPress, strokeOf } from './stroke.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
})

function keyboard() {
  let now = 0
  const done: string[] = []
  const registry = createKeyRegistry(() => now)
  const offer = (keys: string, name = keys, inFields = false) =>
    registry.add({
      id: Symbol(name),
      keys: [keys],
      label: name,
      section: '',
      run: () => done.push(name),
      inFields,
    })
  const type = (key: string, focus: Focus = 'page', held: Partial<KeyPress> = {}) =>
    registry.press(press(key, held), focus, false)
  return { offer, type, done, wait: (ms: number) => (now += ms) }
}

describe('a key', () => {
  test('does what it is for, and is left to the browser otherwise', () => {
    const { offer, type, done } = keyboard()
    offer('j')
    expect(type('j')).toBe(true)
    expect(type('k')).toBe(false)
    expect(done).toEqual(['j'])
  })

  test('means nothing in a text field, unless it was meant for one', () => {
    const { offer, type, done } = keyboard()
    offer('e')
    offer('Mod+Enter', 'send', true)
    expect(type('e', 'field')).toBe(false)
    expect(type('Enter', 'field', { ctrlKey: true })).toBe(true)
    expect(done).toEqual(['send'])
  })

  test('means nothing while a character is being composed', () => {
    const { offer, type, done } = keyboard()
    offer('Mod+Enter', 'send', true)
    expect(type('Enter', 'field', { ctrlKey: true, isComposing: true })).toBe(false)
    expect(type('Enter', 'field', { ctrlKey: true, keyCode: 229 })).toBe(false)
    expect(done).toEqual([])
  })

  test('belongs to a button that has the focus if it is Enter', () => {
    const { offer, type, done } = keyboard()
    offer('Enter', 'open')
    offer('j')
    expect(type('Enter', 'control')).toBe(false)
    expect(type('j', 'control')).toBe(true)
    expect(type('j', 'overlay')).toBe(false)
    expect(done).toEqual(['j'])
  })

  test('is won by the innermost pane and given back when that goes', () => {
    const { offer, type, done } = keyboard()
    offer('e', 'outer')
    const leave = offer('e', 'inner')
    type('e')
    leave()
    type('e')
    expect(done).toEqual(['inner', 'outer'])
  })

  test('can be the first of two, for a moment', () => {
    const { offer, type, done, wait } = keyboard()
    offer('g i', 'inbox')
    offer('i')
    type('g')
    type('i')
    type('g')
    wait(5_000)
    type('i')
    expect(done).toEqual(['inbox', 'i'])
  })
})

describe('the notation of keys', () => {
  test.each([
    [press('?', { shiftKey: true }), '?'],
    [press('#', { altKey: true }), '#'],
    [press('J'), 'j'],
    [press('J', { shiftKey: true }), 'Shift+j'],
    [press('K', { ctrlKey: true }), 'Mod+k'],
    [press('Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Enter'],
    [press('k', { metaKey: true }), null],
    [press('ArrowDown', { altKey: true }), null],
  ])('reads a press', (pressed, stroke) => {
    expect(strokeOf(pressed, false)).toBe(stroke)
  })

  test('takes ⌘ for Mod on a Mac and leaves Ctrl to the system', () => {
    expect(strokeOf(press('k', { metaKey: true }), true)).toBe('Mod+k')
    expect(strokeOf(press('k', { ctrlKey: true }), true)).toBeNull()
  })

  test('draws one cap per key and one group per stroke', () => {
    expect(capsOf('g i', false)).toEqual([['G'], ['I']])
    expect(capsOf('Mod+Shift+Enter', true)).toEqual([['⌘', '⇧', '↵']])
  })
})
