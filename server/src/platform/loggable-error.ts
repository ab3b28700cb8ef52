type Foreign = Error & {
  readonly code?: unknown
  readonly severity?: unknown
  readonly routine?: unknown
  readonly responseCode?: unknown
  readonly table?: unknown
  readonly column?: unknown
  readonly constraint?: unknown
}

export type LoggableError = {
  readonly type: string
  readonly message: string
  /** Where it was thrown, without the message. */
  readonly stack: string
  readonly code?: unknown
  readonly table?: unknown
  readonly column?: unknown
  readonly constraint?: unknown
  readonly cause?: LoggableError
}

const mostCauses = 5

/**
 * What of an error may stand in a log. PostgreSQL quotes the failing row in `detail` and values in its messages, mail servers
 * quote addresses, JSON.parse quotes the text: names and codes say as much to who looks for the fault, and nothing about people.
 */
export function loggableError(error: unknown, causesLeft = mostCauses): LoggableError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error was thrown', stack: '' }
  const { name, cause, code, table, column, constraint } = error as Foreign
  return {
    type: name,
    message: messageOf(error),
    stack: framesOf(error),
    ...given({ code, table, column, constraint }),
    ...(cause instanceof Error && causesLeft > 0 ? { cause: loggableError(cause, causesLeft - 1) } : {}),
  }
}

/** Data exceptions, violated constraints and what functions raise; all others speak of the server itself. */
const aboutValues = /^(22|23|44|P0)/

function messageOf(error: Foreign): string {
  const { code, severity, routine, responseCode } = error
  const isPostgres = typeof severity === 'string' && typeof routine === 'string'
  if (isPostgres && aboutValues.test(String(code))) return `PostgreSQL refuses a value (${routine})`
  if (responseCode !== undefined) return `the mail server answers ${String(responseCode)}`
  if (error instanceof SyntaxError) return 'a text is not written as it should be'
  return error.message
}

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
