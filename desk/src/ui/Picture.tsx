import { type ReactNode, useState } from 'react'
import { addressOf } from '../lib/api.ts'
import styles from './Picture.module.css'

type Props = {
  channelId: string
  /** Where the channel's platform keeps it; null if it has none. */
  address: string | null
  size: number
  round?: boolean
  /** Shown while there is no picture, and if none comes. */
  children: ReactNode
}

/**
 * A picture of a platform beside words that say what it shows. The server fetches it: the platform learns nothing of
 * who looks, and the desk's page may load from nowhere else.
 */
export function Picture({ channelId, address, size, round = false, children }: Props) {
  const [failed, setFailed] = useState<string | null>(null)
  const [loaded, setLoaded] = useState<string | null>(null)
  const shown = address !== null && address !== failed
  return (
    <span
      className={`${styles.frame} ${round ? styles.round : ''}`}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      {loaded !== address && children}
      {shown && (
        <img
          src={addressOf(`/api/channels/${channelId}/pictures`, { address })}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          onLoad={() => setLoaded(address)}
          onError={() => setFailed(address)}
        />
      )}
    </span>
  )
}
