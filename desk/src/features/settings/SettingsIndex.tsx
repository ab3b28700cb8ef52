import { Navigate } from '@tanstack/react-router'
import { usePhone } from '../../lib/use-media.ts'
import { SectionLinks } from './SectionLinks.tsx'
import { useSections } from './sections.ts'

/** A phone shows the sections first, a wide screen the first of them at once. */
export function SettingsIndex() {
  const phone = usePhone()
  const [first] = useSections()
  if (phone || !first) return <SectionLinks spacious />
  return <Navigate to={first.to} replace />
}
