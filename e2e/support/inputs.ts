import type { Page } from 'playwright-core'

/** Acts like a person and counts what he had to do: each field filled and each thing pressed is one input. */
export function countInputs(page: Page) {
  let inputs = 0
  return {
    fill: async (label: string, text: string) => {
      inputs += 1
      await page.getByLabel(label, { exact: true }).fill(text)
    },
    fillNamed: async (label: RegExp, text: string) => {
      inputs += 1
      await page.getByRole('textbox', { name: label }).fill(text)
    },
    press: async (name: string) => {
      inputs += 1
      await page.getByRole('button', { name }).click()
    },
    follow: async (name: string) => {
      inputs += 1
      await page.getByRole('link', { name }).click()
    },
    /** For what was done without the methods above. */
    counted: () => {
      inputs += 1
    },
    count: () => inputs,
  }
}
