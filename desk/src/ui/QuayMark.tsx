/** The house's mark: a bollard on a quay above the water. */
export function QuayMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ display: 'block' }}>
      <rect width="32" height="32" rx="8" fill="var(--ant-color-primary)" />
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M11 8.5h10" />
        <path d="M13.2 8.5c0 3-1 5-1 9h7.6c0-4-1-6-1-9" />
        <path d="M6.5 17.5h19" />
        <path d="M6.5 23.5c1.6-1.6 3.15-1.6 4.75 0s3.15 1.6 4.75 0 3.15-1.6 4.75 0 3.15 1.6 4.75 0" />
      </g>
    </svg>
  )
}
