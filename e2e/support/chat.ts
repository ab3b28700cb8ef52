import type { FrameLocator, Page } from 'playwright-core'
import type { Member } from './member.ts'

/** Goes to the sample shop and opens its chat, as a buyer does. */
export async function openChat(page: Page, { me }: Member): Promise<FrameLocator> {
  await page.goto(me.sandbox?.shopUrl ?? 'there is no sandbox')
  await page.getByRole('button', { name: /chat|聊天/i }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox').waitFor()
  return chat
}
