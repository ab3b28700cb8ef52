import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useMatchRoute } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { chooseAppearance } from '../lib/appearance.ts'
import { live, useLiveState } from '../lib/desk-live.ts'
import { useMe } from '../lib/me.ts'
import { useTexts } from '../lib/texts.ts'
import { usePhone } from '../lib/use-media.ts'
import { BottomNav } from './BottomNav.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { keepFresh } from './live-freshness.ts'
import { appLocales } from './locales.ts'
import { NavStrip } from './NavStrip.tsx'
import styles from './Shell.module.css'
import { Skeletons } from './Skeletons.tsx'
import { useCalls } from './use-calls.ts'
import { useGoKeys } from './use-go-keys.ts'
import { useOpenFirst } from './use-open-first.ts'

/** What stays on the screen while one works: the way about, the keys, the live connection. */
export function Shell() {
  const t = useTexts(appLocales)
  const client = useQueryClient()
  const phone = usePhone()
  const threadOpen = Boolean(useMatchRoute()({ to: '/inbox/$conversationId' }))
  const liveState = useLiveState()
  const { locale, theme } = useMe().preferences
  const [overlay, setOverlay] = useState<'palette' | 'help' | null>(null)
  const close = () => setOverlay(null)
  const openPalette = () => setOverlay('palette')
  const openHelp = () => setOverlay('help')
  useGoKeys()
  useCalls()
  useOpenFirst()
  useEffect(() => chooseAppearance({ locale, theme }), [locale, theme])
  useEffect(() => {
    const leave = keepFresh(client)
    live.start()
    return () => {
      live.stop()
      leave()
    }
  }, [client])
  // Signed out elsewhere: the next question to the server says so and leads to the sign-in page.
  useEffect(() => {
    if (liveState === 'ended')
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
  }, [client, liveState])
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {!phone && <NavStrip onSearch={openPalette} onKeys={openHelp} />}
      <div className={styles.content} id="content" tabIndex={-1}>
        <ConnectionLine />
        <div className={styles.page}>
          <Suspense fallback={<Skeletons />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
      {phone && !threadOpen && <BottomNav onSearch={openPalette} onKeys={openHelp} />}
      <CommandPalette open={overlay === 'palette'} onOpen={openPalette} onClose={close} />
      <KeyHelp open={overlay === 'help'} onOpen={openHelp} onClose={close} />
    </div>
  )
}
