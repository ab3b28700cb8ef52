import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLiveEvents } from '../lib/desk-live.ts'
import { useMe } from '../lib/me.ts'
import { serverNow } from '../lib/server-clock.ts'
import { useTexts } from '../lib/texts.ts'
import { visitorNumber } from '../lib/visitor-number.ts'
import { chime } from './chime.ts'
import { appLocales } from './locales.ts'
import { createNewcomers, type Newcomer } from './newcomers.ts'
import { useWaitingCount } from './use-waiting-count.ts'

/** Chosen in one browser, the wish holds in all; not every one has notices or has been asked. */
const noticesAllowed = () => typeof Notification !== 'undefined' && Notification.permission === 'granted'

/** Calls for new messages as the member wants it: by sound, by a notice of the browser, always in the tab's title. */
export function useCalls(): void {
  const { memberId, preferences } = useMe()
  const t = useTexts(appLocales)
  const navigate = useNavigate()
  const [newcomersOf] = useState(createNewcomers)
  const waiting = useWaitingCount()
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Quaydesk 客岸`
  }, [waiting])
  const notify = ({ conversationId, name, preview }: Newcomer) => {
    // Whoever has the desk before his eyes sees it there.
    if (!document.hidden || !preferences.notices || !noticesAllowed()) return
    const number = visitorNumber(name)
    const title = number ? t('customer.visitor', { number }) : name
    const notice = new Notification(title, { body: preview, tag: conversationId })
    notice.onclick = () => {
      window.focus()
      notice.close()
      void navigate({ to: '/inbox/$conversationId', params: { conversationId } })
    }
  }
  useLiveEvents((events) => {
    const newcomers = newcomersOf(events, memberId, serverNow())
    if (newcomers.length > 0 && preferences.sound) chime()
    newcomers.forEach(notify)
  })
}
