import { pino } from 'pino'
import { loggableError } from './loggable-error.ts'

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: Record<string, unknown>, options?: { level: 'warn' }): Log
}

/** Never in a log: what people wrote, and what opens doors. */
const redacted = [
  'text',
  '*.text',
  'password',
  '*.password',
  'token',
  '*.token',
  'email',
  '*.email',
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
]

/** One JSON object a line, on stderr unless told otherwise, so that stdout is left for the line that says where the desk is. */
export function createLog(
  level: 'debug' | 'info' | 'warn' | 'silent',
  to: pino.DestinationStream = pino.destination({ fd: 2, sync: false }),
): pino.Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: (error: unknown) => loggableError(error) },
    },
    to,
  )
}
