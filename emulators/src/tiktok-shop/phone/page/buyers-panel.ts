import type { BuyerLine, PhoneState } from '../phone-state.ts'
import { drawIcon, icons, keepList, make } from './dom.ts'
import { clockTime, onThisOrigin } from './formats.ts'
import type { Stage } from './stage.ts'
import { wordFor, words } from './words.ts'

/** All buyers of the shop, those in talk first, and a way to invent one. */
export function buyersPanel(stage: Stage) {
  const list = make('ul', { class: 'people' })
  const name = make('input', { id: 'new-buyer', maxlength: '40', required: true, autocomplete: 'off' })
  const add = async () => {
    const made = await stage.play('POST', 'buyers', { nickname: name.value.trim() })
    if (!made) return
    name.value = ''
    stage.choose({ buyerId: String(made.userId), screen: 'chat', place: 'phone' })
  }
  const element = make(
    'section',
    { class: 'panel buyers', 'aria-label': words.buyers },
    make('h2', {}, words.buyers),
    make(
      'form',
      {
        class: 'one-line',
        submit: (event) => {
          event.preventDefault()
          void add()
        },
      },
      make('label', { for: 'new-buyer', class: 'unseen' }, words.newBuyer),
      name,
      make(
        'button',
        { class: 'round', 'aria-label': words.addBuyer, title: words.addBuyer },
        drawIcon(icons.plus),
      ),
    ),
    list,
  )
  name.placeholder = words.newBuyer

  const paint = (state: PhoneState) => {
    const lines = state.buyers.map((buyer) => ({
      ...buyer,
      unread: stage.unread(state.shop.id, buyer.userId, buyer.heard),
      played: buyer.userId === stage.chosen.buyerId,
    }))
    keepList(
      list,
      lines,
      (line) => line.userId,
      (line) => personLine(stage, line),
    )
  }
  return { element, paint }
}

type Line = BuyerLine & { readonly unread: number; readonly played: boolean }

function personLine(stage: Stage, line: Line): HTMLElement {
  const { userId, nickname, unread } = line
  return make(
    'li',
    {},
    make(
      'button',
      {
        class: line.played ? 'person played' : 'person',
        'data-focus': userId,
        ...(line.played ? { 'aria-current': 'true' } : {}),
        click: () => stage.choose({ buyerId: userId, screen: 'chat', place: 'phone' }),
      },
      make('img', { src: onThisOrigin(line.avatar), alt: '', width: '36', height: '36' }),
      make('span', { class: 'person-words' }, make('strong', {}, nickname), make('span', {}, latestOf(line))),
      make(
        'span',
        { class: 'person-marks' },
        line.latestAt === null ? null : make('small', {}, clockTime(line.latestAt)),
        unreadMark(unread),
      ),
    ),
  )
}

function latestOf({ latest, latestAt, latestType }: Line): string {
  if (latestAt === null) return words.noWord
  return latest || `[${wordFor(words.kinds, latestType)}]`
}

export const unreadMark = (unread: number): HTMLElement | null =>
  unread === 0
    ? null
    : make(
        'span',
        { class: 'unread' },
        make('span', { 'aria-hidden': 'true' }, String(unread)),
        make('span', { class: 'unseen' }, words.unread(unread)),
      )
