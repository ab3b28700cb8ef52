import type { ApiError } from '@quaydesk/contract'
import type { HttpApp } from '../src/platform/http/index.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type TestAnswer<T> = {
  readonly status: number
  readonly body: T
  readonly setCookies: readonly string[]
}

export type TestBrowser = {
  /** Sends a request with the cookies so far and keeps those of the answer. */
  send<T = ApiError>(
    method: Method,
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<TestAnswer<T>>
  /** The cookies as a browser would send them. */
  cookies(): string
  /** A second browser that has got hold of this one's cookies. */
  copy(address: string): TestBrowser
  /** Takes cookies that somebody else planted. */
  plant(cookies: string): void
}

/** A browser's cookie jar in front of an app that is not listening. */
export function createBrowser(app: HttpApp, address: string, initial = ''): TestBrowser {
  const jar = new Map<string, string>()
  const plant = (cookies: string) => {
    for (const cookie of cookies.split('; ').filter(Boolean)) {
      const separator = cookie.indexOf('=')
      jar.set(cookie.slice(0, separator), cookie.slice(separator + 1))
    }
  }
  plant(initial)
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookies,
    plant,
    copy: (other) => createBrowser(app, other, cookies()),
    send: async <T>(method: Method, url: string, body?: object, headers: Record<string, string> = {}) => {
      const response = await app.inject({
        method,
        url,
        remoteAddress: address,
        headers: { ...(jar.size > 0 ? { cookie: cookies() } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      })
      const setCookies = [response.headers['set-cookie'] ?? []].flat()
      for (const setCookie of setCookies) {
        const [pair = ''] = setCookie.split(';', 1)
        const separator = pair.indexOf('=')
        if (/max-age=0/i.test(setCookie)) jar.delete(pair.slice(0, separator))
        else jar.set(pair.slice(0, separator), pair.slice(separator + 1))
      }
      return {
        status: response.statusCode,
        body: (response.body === '' ? undefined : response.json()) as T,
        setCookies,
      }
    },
  }
}
