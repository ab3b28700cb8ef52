type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who speaks with the desk as a browser does, cookies and all. */
export type Caller = {
  /** @throws RefusedCall */
  ask<T>(method: Method, path: string, body?: object): Promise<T>
}

export class RefusedCall extends Error {
  readonly status: number
  constructor(method: string, path: string, status: number, text: string) {
    super(`${method} ${path} was answered with ${status}: ${text.slice(0, 300)}`)
    this.status = status
  }
}

export function createCaller(url: string): Caller {
  const jar = new Map<string, string>()
  return {
    ask: async <T>(method: Method, path: string, body?: object) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { ...(cookie !== '' && { cookie }), ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new RefusedCall(method, path, answer.status, text)
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ''] = set.split(';', 1)
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const said: T = text === '' ? undefined : JSON.parse(text)
      return said
    },
  }
}
