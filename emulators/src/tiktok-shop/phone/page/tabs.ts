import type { PhoneState } from '../phone-state.ts'
import { unreadMark } from './buyers-panel.ts'
import { drawIcon, icons, keepList, make } from './dom.ts'
import { onThisOrigin } from './formats.ts'
import type { Stage } from './stage.ts'
import { words } from './words.ts'

/** The buyers being played at once, on top of the phone. */
export function buyerTabs(stage: Stage) {
  const list = make('ul', { class: 'tabs', 'aria-label': words.openBuyers })

  let shown: string | null = null
  const paint = (state: PhoneState) => {
    const tabs = stage.chosen.tabs.flatMap((userId) => {
      const buyer = state.buyers.find((one) => one.userId === userId)
      if (!buyer) return []
      const { nickname, avatar, heard } = buyer
      return [
        {
          userId,
          nickname,
          avatar,
          unread: stage.unread(state.shop.id, userId, heard),
          played: userId === stage.chosen.buyerId,
        },
      ]
    })
    keepList(
      list,
      tabs,
      (tab) => tab.userId,
      (tab) => tabOf(stage, tab),
    )
    list.hidden = tabs.length === 0
    if (shown === stage.chosen.buyerId) return
    shown = stage.chosen.buyerId
    list.querySelector('.played')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return { element: list, paint }
}

type Tab = {
  readonly userId: string
  readonly nickname: string
  readonly avatar: string
  readonly unread: number
  readonly played: boolean
}

const tabOf = (stage: Stage, { userId, nickname, avatar, unread, played }: Tab): HTMLElement =>
  make(
    'li',
    { class: played ? 'tab played' : 'tab' },
    make(
      'button',
      {
        'data-focus': userId,
        ...(played ? { 'aria-current': 'true' } : {}),
        click: () => stage.choose({ buyerId: userId, place: 'phone' }),
      },
      make('img', { src: onThisOrigin(avatar), alt: '', width: '22', height: '22' }),
      make('span', {}, nickname),
      unreadMark(unread),
    ),
    make(
      'button',
      {
        class: 'put-away',
        'aria-label': words.closeTab(nickname),
        'data-focus': `away ${userId}`,
        click: () => stage.closeTab(userId),
      },
      drawIcon(icons.close),
    ),
  )
