import { ConversationPage, ThreadPage } from '@quaydesk/contract'
import type { Locator, Page } from 'playwright-core'
import type { Member } from './member.ts'
import { until } from './until.ts'

/** The list's rows that are drawn. */
export const rows = (page: Page): Locator => page.getByRole('listitem').locator('a[href*="/inbox/"]')

/** The list's row with these words. */
export const rowWith = (page: Page, words: string): Locator => rows(page).filter({ hasText: words })

export const replyField = (page: Page): Locator => page.getByRole('textbox', { name: /^(Write to|回复) / })

/** The part of the page that holds the messages. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: /^(Messages|消息)$/ })

export const idInAddress = (page: Page): string => /\/inbox\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** The conversation whose last words begin so, as soon as the desk has it. */
export async function conversationSaying(member: Member, words: string): Promise<string> {
  return until(`a conversation that says “${words}”`, async () => {
    const { items } = await member.ask(ConversationPage, '/api/conversations?view=all&limit=100')
    return items.find(({ lastMessage }) => lastMessage?.preview.startsWith(words))?.id
  })
}

/** What was said in a conversation, oldest first, at most a page of it. */
export async function saidIn(member: Member, conversationId: string) {
  const { items } = await member.ask(ThreadPage, `/api/conversations/${conversationId}/thread?limit=100`)
  return items.filter((entry) => entry.type === 'message')
}
