/** `/a/{id}` as in an OpenAPI document: what it takes out of a path, or null. */
function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    const value = given[place] ?? ''
    if (name === undefined) {
      if (part !== value) return null
    } else if (value === '') return null
    else params[name] = value
  }
  return params
}

type Addressed = { readonly method: string; readonly path: string }

export type Found<R> =
  | { readonly route: R; readonly params: Readonly<Record<string, string>> }
  | 'no-such-path'
  | 'no-such-method'

/** The first route that fits, so a fixed path stands before one with a place holder. */
export function findRoute<R extends Addressed>(routes: readonly R[], method: string, path: string): Found<R> {
  let known = false
  for (const route of routes) {
    const params = matchPath(route.path, path)
    if (!params) continue
    if (route.method === method) return { route, params }
    known = true
  }
  return known ? 'no-such-method' : 'no-such-path'
}
