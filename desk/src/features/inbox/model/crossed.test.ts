import { describe, expect, it } from 'vitest'
import { ApiFailure } from '../../../lib/api-failure.ts'
import { message } from '../test/samples.ts'
import { crossedEntries } from './crossed.ts'

describe('a refused reply', () => {
  it('tells what was said in between', () => {
    const entry = message(1, 1, { authorKind: 'agent' })
    expect(crossedEntries(new ApiFailure('Conflict', 'Somebody answered.', { newEntries: [entry] }))).toEqual(
      [entry],
    )
  })
  it('is no crossing when the conflict is another one', () => {
    expect(crossedEntries(new ApiFailure('Conflict', 'It is closed.'))).toBeNull()
    expect(crossedEntries(new ApiFailure('Conflict', 'Odd.', { newEntries: [{ id: 1 }] }))).toBeNull()
  })
  it('is no crossing when the line was down', () => {
    expect(crossedEntries(new ApiFailure('Unreachable', ''))).toBeNull()
    expect(crossedEntries(new TypeError('x'))).toBeNull()
  })
})
