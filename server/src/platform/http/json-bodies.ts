import type { HttpApp } from './http-app.ts'

const halfCharacter = '\\ufffd'
// The pair, the half alone, and any other escape: so that the backslash that is meant as such is passed by.
const escapes = /\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u[dD][89a-fA-F]..|\\./g

/**
 * JSON can spell half of a character (a lone surrogate, `\ud83d`), which UTF-8 and PostgreSQL can't. Broken cutters of texts send them;
 * each becomes U+FFFD, as a byte that is no character becomes it, instead of failing wherever it is stored.
 * @param json text, not yet parsed
 */
export function mendHalfCharacters(json: string): string {
  return json.replace(escapes, (spelled) => (spelled.length === 6 ? halfCharacter : spelled))
}

/** Bodies as fastify reads them, `__proto__` refused, with every text one that can be kept. */
export function readJsonBodies(app: HttpApp): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, mendHalfCharacters(body as string), done),
  )
}
