/**
 * What the browser remembers before anybody is known: language, shade. A browser that forbids storage
 * forgets it, which costs a wrong first paint and nothing else.
 */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`quaydesk.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`quaydesk.${key}`, value)
  } catch {
    return
  }
}
