import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { addressOfSearch, type FiguresAddress, searchOfAddress } from './model/address.ts'

/** What the figures show; the address holds it. */
export function useFiguresAddress() {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const wanted = JSON.stringify(addressOfSearch(search))
  const address = useMemo(() => JSON.parse(wanted) as FiguresAddress, [wanted])
  const change = useCallback(
    (next: FiguresAddress) => void navigate({ to: '.', search: searchOfAddress(next), replace: true }),
    [navigate],
  )
  return { address, change }
}
