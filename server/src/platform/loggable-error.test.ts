import { expect, it } from 'vitest'
import { Unavailable } from './errors.ts'
import { loggableError } from './loggable-error.ts'

const secret = 'my parcel never came'

it('says what, where and why', () => {
  const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })
  const logged = loggableError(Object.assign(new Unavailable('The database is away.'), { cause }))
  expect(logged).toMatchObject({
    type: 'Unavailable',
    message: 'The database is away.',
    stack: expect.stringMatching(/loggable-error\.test/),
    cause: { message: 'connect refused', code: 'ECONNREFUSED' },
  })
})

it.each([
  [
    'a violated constraint of PostgreSQL',
    Object.assign(new Error(`new row violates "${secret}"`), {
      severity: 'ERROR',
      routine: 'ExecConstraints',
      code: '23514',
      constraint: 'messages_check',
      detail: `Failing row contains (${secret}).`,
    }),
  ],
  [
    'an unreadable value',
    Object.assign(new Error(secret), { severity: 'ERROR', routine: 'x', code: '22P02' }),
  ],
  [
    'a mail server',
    Object.assign(new Error(`550 no such ${secret}`), { responseCode: 550, response: secret }),
  ],
  ['a text that is no JSON', parseError()],
  ['something that was thrown and is no error', secret],
  ['a cause', Object.assign(new Error('failed'), { cause: parseError() })],
  ['a field', Object.assign(new Error('failed'), { body: { text: secret } })],
])('says nothing that %s quotes', (_, error) => {
  expect(JSON.stringify(loggableError(error))).not.toContain(secret.slice(0, 9))
})

it('comes to an end where an error is its own cause', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(loggableError(error)).match(/round/g)).toHaveLength(6)
})

function parseError(): unknown {
  try {
    return JSON.parse(secret)
  } catch (error) {
    return error
  }
}
