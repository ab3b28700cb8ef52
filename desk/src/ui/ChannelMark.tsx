import type { ChannelKind } from '@quaydesk/contract'
import { useTexts } from '../lib/texts.ts'
import styles from './ChannelMark.module.css'
import { uiLocales } from './locales.ts'

/** Our own drawings, not the platforms' logos. */
const glyphs: Record<ChannelKind, string> = {
  'web-chat':
    'M2 3.2A1.2 1.2 0 0 1 3.2 2h5.6A1.2 1.2 0 0 1 10 3.2v3.6A1.2 1.2 0 0 1 8.8 8H6L3.6 10.2V8H3.2A1.2 1.2 0 0 1 2 6.8Z',
  'tiktok-shop': 'M6.4 2v5.4A1.9 1.9 0 1 1 4.5 5.5M6.4 2C6.5 3.6 7.6 4.7 9.4 4.8',
}

/** `label`: what screen readers hear instead of the kind; empty where the name stands beside the mark. */
export function ChannelMark({ kind, label }: { kind: ChannelKind; label?: string }) {
  const t = useTexts(uiLocales)
  const name = label ?? t(`channel.${kind}`)
  return (
    <span
      className={styles.mark}
      style={{ background: `var(--qd-channel-${kind})` }}
      title={name || undefined}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={glyphs[kind]} fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
      </svg>
    </span>
  )
}
