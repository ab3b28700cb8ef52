import type { ChannelLimits, Content } from './contract.ts'

export type Refusal = 'text-too-long' | 'too-many-files' | 'files-not-taken'

/** Why a channel could never take a message, so that it fails at once with a reason an agent can act on; null if it could. */
export function refusalOf({ text, files }: Content, limits: ChannelLimits): Refusal | null {
  if (text.length > limits.textLength) return 'text-too-long'
  if (files.length > limits.filesPerMessage)
    return limits.filesPerMessage === 0 ? 'files-not-taken' : 'too-many-files'
  const onlyImages = files.every(({ mime }) => mime.startsWith('image/'))
  if (files.length > 0 && (limits.takes === 'text' || (limits.takes === 'images' && !onlyImages)))
    return 'files-not-taken'
  return null
}
