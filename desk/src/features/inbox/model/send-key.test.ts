import { describe, expect, it } from 'vitest'
import { sendIntent } from './send-key.ts'

const enter = {
  key: 'Enter',
  keyCode: 13,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
}

describe('a key in the composer', () => {
  it('sends with Enter only when the person chose so', () => {
    expect(sendIntent(enter, true)).toBe('send')
    expect(sendIntent(enter, false)).toBeNull()
  })
  it('breaks the line with Shift+Enter even when Enter sends', () => {
    expect(sendIntent({ ...enter, shiftKey: true }, true)).toBeNull()
  })
  it('sends with Ctrl+Enter and Cmd+Enter whatever the person chose', () => {
    expect(sendIntent({ ...enter, ctrlKey: true }, false)).toBe('send')
    expect(sendIntent({ ...enter, metaKey: true }, true)).toBe('send')
  })
  it('sends and closes with Shift added', () => {
    expect(sendIntent({ ...enter, ctrlKey: true, shiftKey: true }, false)).toBe('send-and-close')
  })
  it('never sends while an input method composes', () => {
    expect(sendIntent({ ...enter, isComposing: true }, true)).toBeNull()
    expect(sendIntent({ ...enter, isComposing: true, ctrlKey: true }, true)).toBeNull()
  })
  it('never sends with the Enter that ends a composition in Safari', () => {
    expect(sendIntent({ ...enter, keyCode: 229 }, true)).toBeNull()
  })
  it('leaves every other key alone', () => {
    expect(sendIntent({ ...enter, key: 'a', ctrlKey: true }, true)).toBeNull()
  })
})
