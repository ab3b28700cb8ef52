import { goods } from './goods.ts'
import type { Locale } from './locale.ts'
import { shopStyle } from './shop-style.ts'

type ShopPage = {
  readonly deskUrl: string
  readonly phoneUrl: string | null
  readonly channelId: string | null
  readonly locale: Locale
}

const words = {
  zh: {
    strip: '沙盒示例店铺：您在这里扮演买家。点右下角写消息，它会立刻出现在客岸收件箱。',
    waiting: '还没有店铺。请先在客岸里创建店铺，本页会自动刷新。',
    desk: '打开客岸',
    phone: '买家手机（TikTok Shop）',
  },
  en: {
    strip:
      'Sandbox sample shop: you are the buyer here. Write in the corner below and it appears in the desk at once.',
    waiting: 'There is no shop yet. Create one in Quaydesk first; this page refreshes by itself.',
    desk: 'Open the desk',
    phone: 'Buyer’s phone (TikTok Shop)',
  },
} as const

/** The whole page. Nothing in it comes from a request, save what is escaped here. */
export function shopPage({ deskUrl, phoneUrl, channelId, locale }: ShopPage): string {
  const text = words[locale]
  const desk = escapeHtml(deskUrl)
  const phone = phoneUrl === null ? '' : ` · <a href="${escapeHtml(phoneUrl)}">${text.phone}</a>`
  const chat = channelId
    ? `<script src="${desk}/widget.js" data-channel="${escapeHtml(channelId)}" async></script>`
    : '<script>setTimeout(() => location.reload(), 3000)</script>'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Pebble &amp; Pine · sample shop</title>
<style>${shopStyle}</style>
</head>
<body>
<p class="strip" lang="${locale === 'zh' ? 'zh-CN' : 'en'}">${channelId ? text.strip : text.waiting} <a href="${desk}">${text.desk}</a>${phone}</p>
<header><strong>Pebble &amp; Pine</strong><nav aria-label="Shop"><a href="#goods">Goods</a><a href="#delivery">Delivery</a></nav></header>
<main>
<section class="lead"><h1>Quiet things for a warm home</h1><p>Linen, wood and clay, made in small series and sent from our own shelves.</p></section>
<section id="goods" class="goods" aria-label="Goods">${goods.map(card).join('')}</section>
<section id="delivery" class="delivery"><h2>Delivery and returns</h2>
<p>Packed within two working days, with you in five to nine. Send back what you don't like within 30 days.</p></section>
</main>
${chat}
</body>
</html>`
}

function card({ name, price, note, drawing }: (typeof goods)[number]): string {
  return `<article>${drawing}<h3>${escapeHtml(name)}</h3><p>${escapeHtml(note)}</p><p class="price">${escapeHtml(price)}</p></article>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
