import type { ConversationFilter } from '@quaydesk/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { searchOf } from '../address.ts'
import { normalFilter } from '../model/filter.ts'
import styles from './Rail.module.css'

type Row = {
  filter: ConversationFilter
  current: ConversationFilter
  name: string
  mark?: ReactNode
  count?: number | undefined
  /** A number above zero is said in the colour of waiting. */
  alarming?: boolean
  action?: ReactNode
}

export function RailRow({ filter, current, name, mark, count, alarming = false, action }: Row) {
  const { search: _words, ...chosen } = current
  const here = JSON.stringify(normalFilter(filter)) === JSON.stringify(normalFilter(chosen))
  return (
    <li className={styles.item}>
      <Link
        to="/inbox"
        search={searchOf(filter)}
        className={styles.row ?? ''}
        activeProps={{}}
        activeOptions={{ exact: true }}
        aria-current={here ? 'page' : undefined}
      >
        {mark}
        <span className={styles.name} title={name}>
          {name}
        </span>
        {count !== undefined && (
          <span className={styles.count} data-alarming={alarming && count > 0}>
            {count}
          </span>
        )}
      </Link>
      {action}
    </li>
  )
}
