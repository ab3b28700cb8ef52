import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ApiError, ErrorCode } from '@quaydesk/contract'
import type { FastifyError, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isConnectionLoss } from '../db/index.ts'
import { ExpectedError, TooMany } from '../errors.ts'
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

/** The network's and PostgreSQL's codes for: not there, going down, coming up, full, taking too long. */
const away = /^(ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|08\w{3}|53300|57P0[1-3])$/

const isAway = (error: FastifyError): boolean => away.test(String(error.code)) || isConnectionLoss(error)

export function answerErrors(app: HttpApp): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof TooMany) reply.header('retry-after', error.retryAfterSeconds)
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
    if (isAway(error)) {
      request.log.error({ err: error }, 'a request failed because the database is away')
      return answer(reply, {
        code: 'Unavailable',
        message: 'The database does not answer right now. Try again in a moment.',
        details: { requestId: request.id },
      })
    }
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

/** For what fastify refuses before any route is looked for, such as an address that can't be decoded. */
export function answerRefusal(reply: FastifyReply, error: FastifyError): void {
  answer(reply, refusal(error.statusCode ?? 400, error))
}

/** For what Node could not even read as a request: there is nothing but the socket to answer on. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = JSON.stringify(refusal(status, error))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Fastify's own refusals of a request that never reached a handler. */
function refusal(status: number, error: { readonly code?: string | undefined }): ApiError {
  const details = { reason: error.code ?? 'unknown' }
  if (status === 413)
    return { code: 'TooLarge', message: 'The request is larger than this address takes. Send less.', details }
  if (status === 415)
    return { code: 'Invalid', message: 'Send the body as JSON with Content-Type: application/json.', details }
  if (status === 431)
    return {
      code: 'TooLarge',
      message: 'Address and headers are too long together. Ask for less at once.',
      details,
    }
  if (status === 408)
    return { code: 'Invalid', message: 'The request took too long to arrive. Send it again.', details }
  if (error.code === 'FST_ERR_BAD_URL')
    return {
      code: 'Invalid',
      message: 'This address can’t be decoded. Check the signs after each % in it.',
      details,
    }
  return {
    code: 'Invalid',
    message: `The request can't be read (${STATUS_CODES[status] ?? 'bad request'}). Check that the body is well-formed JSON.`,
    details,
  }
}

function answer(reply: FastifyReply, error: ApiError): FastifyReply {
  return reply.status(statusOf[error.code]).type('application/json').serializer(JSON.stringify).send(error)
}
