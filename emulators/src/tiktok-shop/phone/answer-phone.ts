import { readFile } from 'node:fs/promises'
import { type Answer, type Received, text } from '../../core/http.ts'
import { type Locale, localeOf } from '../../sandbox/locale.ts'
import { phoneStyle } from './phone-style.ts'

/** Made by the build from page/main.ts. */
const script = new URL('../../../dist/phone.js', import.meta.url)

export type PhoneLinks = { readonly desk?: string; readonly shop?: string }

/** The page on which one plays the buyers, and its script; null for any other address. */
export async function answerPhone(received: Received, links: PhoneLinks): Promise<Answer | null> {
  if (received.method !== 'GET') return null
  if (received.path === '/') return page(localeOf(received.headers['accept-language']), links)
  return received.path === '/phone.js' ? await answerScript() : null
}

function page(locale: Locale, links: PhoneLinks): Answer {
  const lang = locale === 'zh' ? 'zh-CN' : 'en'
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
    body: `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${locale === 'zh' ? '买家手机 · 沙盒' : 'Buyer’s phone · sandbox'}</title>
<style>${phoneStyle}</style>
</head>
<body${linkMarks(links)}>
<script type="module" src="/phone.js"></script>
</body>
</html>`,
  }
}

/** For the script, which draws all of the page. */
const linkMarks = (links: PhoneLinks): string =>
  Object.entries(links)
    .map(([name, address]) => ` data-${name}="${new URL(address).href.replaceAll('"', '%22')}"`)
    .join('')

async function answerScript(): Promise<Answer> {
  const body = await readFile(script).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!body) return text(503, 'The page is not built yet: run node bin/house/build.mjs.')
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body }
}
