/** A file as a message keeps it; `messages.files` and `chat_replies.files` hold arrays of these. */
export type FileRef = {
  readonly id: string
  readonly name: string
  /** One of the four kinds of image or the three of video, else application/octet-stream: never what a sender claimed. */
  readonly mime: string
  readonly bytes: number
  /** Of images, in pixels. */
  readonly width: number | null
  readonly height: number | null
}
