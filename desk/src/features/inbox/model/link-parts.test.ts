import { describe, expect, it } from 'vitest'
import { linkParts } from './link-parts.ts'

const links = (text: string) =>
  linkParts(text)
    .filter((part) => part.kind === 'link')
    .map((part) => part.text)

describe('addresses in a message', () => {
  it('become links, the words around them stay', () => {
    expect(linkParts('see https://a.example/b?c=1 now')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', text: 'https://a.example/b?c=1' },
      { kind: 'text', text: ' now' },
    ])
  })
  it('end where the sentence goes on', () => {
    expect(links('Here: https://a.example/b. Or (http://c.example)!')).toEqual([
      'https://a.example/b',
      'http://c.example',
    ])
    expect(links('请看https://a.example/b，谢谢')).toEqual(['https://a.example/b'])
  })
  it('are only those of the web', () => {
    expect(links('javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example')).toEqual([])
  })
  it('lose nothing of the text', () => {
    for (const text of ['', 'plain', 'https://', 'a https://b.example. c https://d.example'])
      expect(
        linkParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
