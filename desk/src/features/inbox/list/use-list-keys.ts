import { useAction } from '../../../lib/keys/desk-keys.ts'
import { nextInOrder } from '../list-order.ts'
import { useInboxAddress } from '../use-inbox-address.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'

/** j, k, o, u. `onMove` brings the row of the conversation that is opened into view. */
export function useListKeys(openId: string | null, onMove: (id: string) => void): void {
  const t = useInboxTexts()
  const { open } = useInboxAddress()
  const section = t('key.section')
  const go = (step: 1 | -1) => () => {
    const id = nextInOrder(step)
    if (!id) return
    open(id)
    onMove(id)
  }
  useAction({ keys: 'j', label: t('key.next'), section, run: go(1) })
  useAction({ keys: 'k', label: t('key.previous'), section, run: go(-1) })
  useAction({ keys: ['o', 'Enter'], label: t('key.open'), section, run: go(1), enabled: openId === null })
  useAction({ keys: 'u', label: t('key.back'), section, run: () => open(null), enabled: openId !== null })
}
