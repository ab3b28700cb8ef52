import type { MessageKind, StoredFile } from '@quaydesk/contract'

const pictureMimes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const isPicture = ({ mime }: StoredFile) => pictureMimes.includes(mime)
const isVideo = ({ mime }: StoredFile) => mime.startsWith('video/')

export type FileParts = {
  readonly pictures: readonly StoredFile[]
  readonly videos: readonly { readonly video: StoredFile; readonly still: StoredFile | null }[]
  /** What a browser doesn't show. */
  readonly others: readonly StoredFile[]
}

/** How the files of a message are shown. A video of a platform brings its still picture, which is no picture by itself. */
export function filePartsOf(kind: MessageKind, files: readonly StoredFile[]): FileParts {
  const pictures = files.filter(isPicture)
  const videos = files.filter(isVideo)
  const others = files.filter((file) => !isPicture(file) && !isVideo(file))
  const [still = null] = kind === 'video' ? pictures : []
  return {
    pictures: still && videos.length > 0 ? pictures.filter((one) => one !== still) : pictures,
    videos: videos.map((video, index) => ({ video, still: index === 0 ? still : null })),
    others,
  }
}
