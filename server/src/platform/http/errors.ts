import { STATUS_CODES } from 'node:http'
import type { ApiError, ErrorCode } from '@quaydesk/contract'
import type { FastifyError, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ExpectedError } from '../errors.ts'
import type { HttpApp } from './http-app.ts'

/** The one table from our errors to HTTP. */
const statusOf: Record<ErrorCode, number> = {
  Invalid: 400,
  Unauthenticated: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  TooLarge: 413,
  TooMany: 429,
  Bug: 500,
  Unavailable: 503,
}

/** PostgreSQL's codes for a zero byte in a text and in JSON: the one character that a valid request can hold and it can't. */
const unstorable: ReadonlySet<string> = new Set(['22021', '22P05'])

export function answerErrors(app: HttpApp): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ExpectedError)
      return answer(reply, { code: error.code, message: error.message, details: { ...error.details } })
    if (hasZodFastifySchemaValidationErrors(error))
      return answer(reply, {
        code: 'Invalid',
        message: 'Some fields are not as they should be; see details.fields for each of them.',
        details: {
          fields: error.validation.map(({ instancePath, message }) => ({
            path: instancePath,
            problem: message ?? 'is not valid',
          })),
        },
      })
    if (unstorable.has(error.code))
      return answer(reply, {
        code: 'Invalid',
        message: 'The text holds a zero byte, which cannot be kept. Remove it and send again.',
        details: {},
      })
    const status = error.statusCode ?? 500
    if (status < 500) return answer(reply, refusal(status, error))
    request.log.error({ err: error }, 'a request failed because of a bug')
    return answer(reply, {
      code: 'Bug',
      message: 'Something went wrong on our side and was logged. Nothing was changed; please try again.',
      details: { requestId: request.id },
    })
  })
  app.setNotFoundHandler((request, reply) =>
    answer(reply, {
      code: 'NotFound',
      message: 'There is nothing at this address. /api/openapi.json lists what there is.',
      details: { path: request.url.split('?')[0] ?? '' },
    }),
  )
}

/** Fastify's own refusals of a request that never reached a handler. */
function refusal(status: number, error: FastifyError): ApiError {
  const details = { reason: error.code }
  if (status === 413)
    return { code: 'TooLarge', message: 'The request is larger than this address takes. Send less.', details }
  if (status === 415)
    return { code: 'Invalid', message: 'Send the body as JSON with Content-Type: application/json.', details }
  if (status === 429)
    return { code: 'TooMany', message: 'Too many requests. Wait a little and try again.', details }
  return {
    code: 'Invalid',
    message: `The request can't be read (${STATUS_CODES[status] ?? 'bad request'}). Check that the body is well-formed JSON.`,
    details,
  }
}

function answer(reply: FastifyReply, error: ApiError): FastifyReply {
  return reply.status(statusOf[error.code]).type('application/json').serializer(JSON.stringify).send(error)
}
