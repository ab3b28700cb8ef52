import { Invalid } from '../platform/errors.ts'

/** One message may carry text and files: the kind says what is its main thing. @throws Invalid when there is nothing in it */
export function kindOfReply(
  text: string,
  files: readonly { readonly mime: string }[],
): 'text' | 'image' | 'file' {
  if (files.length > 0) return files.every(({ mime }) => mime.startsWith('image/')) ? 'image' : 'file'
  if (text.trim() === '')
    throw new Invalid('There is nothing in this reply. Write something, or attach a file.')
  return 'text'
}
