/** A request that says something wrong; `mayPass` where a lenient field may take it, as long as nothing breaks. */
export type Broken = {
  readonly how: string
  readonly raw: string
  readonly headers?: Record<string, string>
  readonly mayPass?: boolean
}

const json = { 'content-type': 'application/json' }
const tooLong = 'x'.repeat(30_000)

/** What attackers and broken programs make of a body that is right. */
export function brokenBodies(valid: Readonly<Record<string, unknown>>): Broken[] {
  const as = (how: string, body: unknown, mayPass = false): Broken => ({
    how,
    raw: JSON.stringify(body),
    headers: json,
    mayPass,
  })
  const text = JSON.stringify(valid)
  return [
    { how: 'cut off', raw: text.slice(0, -1), headers: json },
    { how: 'no JSON', raw: 'name=value', headers: json },
    { how: 'empty', raw: '', headers: json },
    { how: 'a form', raw: 'name=value', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { how: 'XML', raw: '<a/>', headers: { 'content-type': 'application/xml' } },
    { how: 'JSON as text', raw: text, headers: { 'content-type': 'text/plain' } },
    {
      how: 'an unknown charset',
      raw: text,
      headers: { 'content-type': 'application/json; charset=utf-7' },
      mayPass: true,
    },
    { how: 'a prototype', raw: `{"__proto__":{"role":"owner"},${text.slice(1)}`, headers: json },
    {
      how: 'a constructor',
      raw: `{"constructor":{"prototype":{"role":"owner"}},${text.slice(1)}`,
      headers: json,
    },
    { how: 'nested deeply', raw: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, headers: json },
    { how: 'ten megabytes', raw: JSON.stringify({ ...valid, more: 'x'.repeat(10_000_000) }), headers: json },
    as('null', null),
    as('a list', [valid]),
    as('a number', 7),
    as('an unknown field', { ...valid, unknown: 1 }),
    ...Object.entries(valid).flatMap(([name, value]) => brokenFields(valid, name, value)),
  ]
}

function brokenFields(valid: Readonly<Record<string, unknown>>, name: string, value: unknown): Broken[] {
  const put = (how: string, what: unknown, mayPass = false): Broken => ({
    how: `${name}: ${how}`,
    raw: JSON.stringify({ ...valid, [name]: what }),
    headers: json,
    mayPass,
  })
  const isText = typeof value === 'string'
  return [
    put('an object', { a: 1 }),
    put('a nested list', [[value]]),
    put('null', null, value === null || isNullable.has(name)),
    put('a number', 4.5),
    ...(isText
      ? [put('too long', tooLong), put('a list of it', [value]), put('an operator', { $gt: '' })]
      : [put('a text', 'text', name === 'token')]),
    ...(isText ? oddTexts(value).map(([how, what]) => put(how, what, true)) : []),
  ]
}

/** Who holds nothing or nobody says so with null. */
const isNullable: ReadonlySet<string> = new Set(['expected', 'lastSeenMessageId', 'token'])

/** Texts that some layer can't keep: they may be cleaned or refused. */
const oddTexts = (value: string): [string, string][] => [
  ['a zero byte', `${value}\0`],
  ['half a character', `${value}\ud800`],
  ['the other half', `\udc00${value}`],
  ['invisible', `${value}\u202e\u200b`],
  ['SQL', `${value}'; drop table messages; --`],
]
