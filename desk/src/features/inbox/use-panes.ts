import { useState } from 'react'
import { recall, remember } from '../../lib/browser-memory.ts'
import { useMedia } from '../../lib/use-media.ts'

export type CustomerShown = 'column' | 'drawer' | 'hidden'

function useRemembered(key: string): [boolean, () => void] {
  const [hidden, setHidden] = useState(() => recall(key) === 'hidden')
  const toggle = () => {
    remember(key, hidden ? 'shown' : 'hidden')
    setHidden(!hidden)
  }
  return [!hidden, toggle]
}

/**
 * Which of the outer columns stand: where there is room as the agent left them, else the rail becomes chips and
 * the customer a drawer.
 */
export function usePanes() {
  const railFits = useMedia('(min-width: 1080px)')
  const customerFits = useMedia('(min-width: 1200px)')
  const [rail, toggleRail] = useRemembered('inbox.rail')
  const [column, toggleColumn] = useRemembered('inbox.customer')
  const [drawer, setDrawer] = useState(false)
  const customer: CustomerShown = customerFits ? (column ? 'column' : 'hidden') : drawer ? 'drawer' : 'hidden'
  return {
    railFits,
    rail: railFits && rail,
    toggleRail,
    customer,
    toggleCustomer: customerFits ? toggleColumn : () => setDrawer((open) => !open),
  }
}
