import { Fragment } from 'react'
import { isMac } from '../lib/keys/desk-keys.ts'
import { capsOf } from '../lib/keys/stroke.ts'
import styles from './KeyCaps.module.css'

/** A key of the key list as caps: `g i` is two strokes, `Mod+Enter` is one of two caps. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className={styles.caps}>
      {capsOf(keys, isMac).map((stroke) => (
        <Fragment key={stroke.join('+')}>
          {stroke.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
