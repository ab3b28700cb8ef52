const maxLength = 120

// Control, format (zero-width, bidirectional overrides), private, unassigned and lone surrogates.
const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu
const notInNames = /[\\/:*?"<>|%]/g

/**
 * A name that is safe to show and to save under: normalised (NFKC, so that look-alikes of dots and slashes become themselves before they are
 * taken out), without invisible characters, folders or a leading dot. It never names anything on our own disk.
 */
export function cleanFileName(name: string): string {
  const visible = name.normalize('NFKC').replace(invisible, '').replace(notInNames, ' ').replace(/\s+/g, ' ')
  const bare = visible.replace(/^[\s.]+|[\s.]+$/g, '')
  if (bare === '') return 'file'
  if (bare.length <= maxLength) return bare
  const ending = /\.[^.\s]{1,10}$/u.exec(bare)?.[0] ?? ''
  return (
    [...bare]
      .slice(0, maxLength - ending.length)
      .join('')
      .trimEnd() + ending
  )
}
