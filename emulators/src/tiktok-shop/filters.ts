import { type ApiCall, numberField } from './api-call.ts'
import type { ProblemCode } from './api-problem.ts'

type Dated = { readonly createdAt: number; readonly updatedAt: number }

/** `create_time_ge`, `create_time_lt`, `update_time_ge` and `update_time_lt` of the body as one condition. */
export function insideTimes(call: ApiCall, code: ProblemCode): (row: Dated) => boolean {
  const limit = (name: string, otherwise: number) => numberField(call, name, code) ?? otherwise
  const created = [limit('create_time_ge', 0), limit('create_time_lt', Number.POSITIVE_INFINITY)] as const
  const updated = [limit('update_time_ge', 0), limit('update_time_lt', Number.POSITIVE_INFINITY)] as const
  return (row) =>
    row.createdAt >= created[0] &&
    row.createdAt < created[1] &&
    row.updatedAt >= updated[0] &&
    row.updatedAt < updated[1]
}

/** `sort_field` of the query: by creation or by change; the id breaks a tie. */
export function timeKey(call: ApiCall): (row: Dated & { readonly id: string }) => string {
  const byChange = call.received.query.get('sort_field') === 'update_time'
  return (row) => String(byChange ? row.updatedAt : row.createdAt).padStart(12, '0') + row.id
}
