import { Skeleton } from 'antd'

/** Keeps the place of a page that is on its way. */
export function Skeletons() {
  return (
    <div style={{ padding: 24, maxWidth: 720 }}>
      <Skeleton active title paragraph={{ rows: 6 }} />
    </div>
  )
}
