import { type ApiCall, wholeParam } from './api-call.ts'
import { ApiProblem, type ProblemCode } from './api-problem.ts'

export type Page<T> = { readonly rows: readonly T[]; readonly next_page_token: string }

/** Real tokens hold `+`, `/` and `=`: a client that forgets to escape them must fail here as well. */
const tokenPrefix = Buffer.from([0xfb, 0xff, 0xfe])

const writePageToken = (key: string): string =>
  Buffer.concat([tokenPrefix, Buffer.from(key)]).toString('base64')

function readPageToken(token: string, code: ProblemCode): string {
  const bytes = Buffer.from(token, 'base64')
  if (!bytes.subarray(0, 3).equals(tokenPrefix) || bytes.toString('base64') !== token)
    throw new ApiProblem(code, 'page_token is none of ours.')
  return bytes.subarray(3).toString('utf8')
}

/** So that texts compare as the numbers in them. */
export const sortable = (number: number | string): string => String(number).padStart(24, '0')

/**
 * One page of rows in the order of their keys. The token holds the last key given, so that rows which come in between
 * two pages neither repeat nor hide one.
 * @param keyOf unique, compared as text
 */
export function pageOf<T>(
  call: ApiCall,
  rows: readonly T[],
  keyOf: (row: T) => string,
  paging: {
    readonly order: 'ASC' | 'DESC'
    readonly from?: number
    readonly to: number
    readonly otherwise?: number
    readonly code: ProblemCode
  },
): Page<T> {
  const size = wholeParam(
    call,
    'page_size',
    {
      from: paging.from ?? 1,
      to: paging.to,
      ...(paging.otherwise === undefined ? {} : { otherwise: paging.otherwise }),
    },
    paging.code,
  )
  const token = call.received.query.get('page_token') ?? ''
  const after = token === '' ? null : readPageToken(token, paging.code)
  const ascending = paging.order === 'ASC'
  const sorted = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .filter(({ key }) => after === null || (ascending ? key > after : key < after))
    .sort((one, other) => (one.key < other.key === ascending ? -1 : 1))
  const page = sorted.slice(0, size)
  const last = page.at(-1)
  return {
    rows: page.map(({ row }) => row),
    next_page_token: last && sorted.length > size ? writePageToken(last.key) : '',
  }
}

/** `sort_order` of the query. @throws ApiProblem `code` for a third one */
export function sortOrder(call: ApiCall, otherwise: 'ASC' | 'DESC', code: ProblemCode): 'ASC' | 'DESC' {
  const given = call.received.query.get('sort_order') ?? otherwise
  if (given !== 'ASC' && given !== 'DESC') throw new ApiProblem(code, 'sort_order must be ASC or DESC.')
  return given
}
