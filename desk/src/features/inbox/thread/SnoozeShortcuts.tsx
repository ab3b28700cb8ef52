import type { ConversationSummary } from '@quaydesk/contract'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { type SnoozePreset, snoozeEnd, snoozePresets } from '../model/snooze-times.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useShopZone } from '../use-shop-zone.ts'

type Props = { summary: ConversationSummary; onChoose: (until: string) => void }

/** Each of the usual times in the list of everything. */
export function SnoozeShortcuts({ summary, onChoose }: Props) {
  const timeZone = useShopZone(summary.shopId)
  return snoozePresets.map((preset) => (
    <Shortcut key={preset} preset={preset} run={() => onChoose(snoozeEnd(preset, serverNow(), timeZone))} />
  ))
}

function Shortcut({ preset, run }: { preset: SnoozePreset; run: () => void }) {
  const t = useInboxTexts()
  const label = t('key.snoozeFor', { time: t(`snooze.${preset}`) })
  useAction({ keys: null, label, section: t('key.section'), run })
  return null
}
