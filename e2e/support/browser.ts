import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Without these Chromium asks the outside world for things at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Device = {
  readonly locale: 'zh-CN' | 'en-GB'
  readonly width: number
  readonly height: number
  readonly dark?: boolean
}

export const laptop: Device = { locale: 'en-GB', width: 1440, height: 900 }
export const phone: Device = { locale: 'en-GB', width: 390, height: 844 }

export type Browser = { open(device: Device): Promise<Page>; close(): Promise<void> }

/** Every opened page is a person of its own: cookies and storage are not shared. */
export async function launchBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'quaydesk-browser-'))
  const { executablePath, args } = await executable()
  const env = { ...process.env, HOME: profile }
  const browser = await chromium.launch({ executablePath, args, env })
  const contexts: BrowserContext[] = []
  return {
    open: async ({ locale, width, height, dark }) => {
      const context = await browser.newContext({
        locale,
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      context.setDefaultTimeout(15_000)
      return context.newPage()
    },
    close: async () => {
      await keepPictures(contexts.flatMap((context) => context.pages()))
      for (const context of contexts) await context.close()
      await browser.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** With STORY_PICTURES naming a folder, what every page showed at the end of its story is kept there. */
async function keepPictures(pages: readonly Page[]): Promise<void> {
  const folder = process.env.STORY_PICTURES
  if (!folder) return
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: join(folder, `${Date.now()}-${index}.png`) })
}

/** An installed browser, else the one that the optional package brings along. */
async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const found = installed.find((path) => existsSync(path))
  if (found) return { executablePath: found, args: quiet }
  const bundled = await import('@sparticuz/chromium').catch((cause: unknown) => {
    throw new Error(
      'There is no browser for the stories. Install Chrome or Chromium, or run npm install with optional packages.',
      { cause },
    )
  })
  // One process for everything is unstable with several pages.
  const args = bundled.default.args.filter((arg) => arg !== '--single-process')
  return { executablePath: await bundled.default.executablePath(), args: [...args, ...quiet] }
}
