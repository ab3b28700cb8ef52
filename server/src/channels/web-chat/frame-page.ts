const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')

/** The page inside the frame: it holds nothing but what its script needs to begin. */
export function framePage({
  channelId,
  allowedOrigins,
  scriptVersion,
}: {
  readonly channelId: string
  readonly allowedOrigins: readonly string[]
  readonly scriptVersion: string
}): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Chat</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<script src="/chat/frame.js?v=${scriptVersion}" defer></script></head>`,
    `<body data-channel="${escapeHtml(channelId)}" data-origins="${escapeHtml(allowedOrigins.join(' '))}"></body></html>`,
    '',
  ].join('\n')
}

/**
 * The frame runs in an origin of its own that nothing shares: not the desk's, though it comes from its server. So its script reaches neither
 * cookies nor storage nor the page around it, whatever a visitor or a page makes it do. Only pages of the channel may show it.
 */
export function framePolicy(allowedOrigins: readonly string[]): string {
  return [
    'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${allowedOrigins.length > 0 ? allowedOrigins.join(' ') : '*'}`,
  ].join('; ')
}
