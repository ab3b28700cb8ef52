/**
 * Stands for any arguments while a statement's text is read: every property, call and index is again a
 * placeholder. Looping over one throws, because then the text would depend on how many there are.
 */
export function placeholderArguments<Arguments extends object>(statementName: string): Arguments {
  const placeholder: unknown = new Proxy(() => undefined, {
    get: (_target, key) => {
      if (key === Symbol.iterator) {
        throw new Error(
          `The text of "${statementName}" depends on a list: pass the list as an array parameter.`,
        )
      }
      if (key === Symbol.toPrimitive) return () => ''
      return placeholder
    },
    apply: () => placeholder,
    has: () => true,
  })
  return placeholder as Arguments
}
