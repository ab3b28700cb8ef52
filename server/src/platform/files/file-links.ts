import type { Signer } from '../crypto.ts'
import type { FileRef } from './file-ref.ts'

const hourMs = 3_600_000

/** Addresses that open one file for a while, to whoever holds them. */
export type FileLinks = {
  /** Valid for one to two hours: the end is rounded up, so that a picture keeps its address and stays in the browser's cache. */
  urlOf(organizationId: string, fileId: string, now: number): string
  holds(link: FileLink, now: number): boolean
}

export type FileLink = {
  readonly organizationId: string
  readonly fileId: string
  /** Milliseconds since the epoch. */
  readonly until: number
  readonly signature: string
}

export function createFileLinks(signer: Signer): FileLinks {
  const signed = (organizationId: string, fileId: string, until: number) =>
    `${organizationId}/${fileId}/${until}`
  return {
    urlOf: (organizationId, fileId, now) => {
      const until = Math.ceil(now / hourMs) * hourMs + hourMs
      const signature = signer.sign(signed(organizationId, fileId, until))
      return `/files/${organizationId}/${fileId}?until=${until}&signature=${signature}`
    },
    holds: ({ organizationId, fileId, until, signature }, now) =>
      now < until && signer.verify(signed(organizationId, fileId, until), signature),
  }
}

/** A file with the address under which it can be had; the same for the desk's entries and the visitor's lines. */
export function presentFile(
  links: FileLinks,
  organizationId: string,
  file: FileRef,
  now: number,
): FileRef & { url: string } {
  const { id, name, mime, bytes, width, height } = file
  return { id, name, mime, bytes, width, height, url: links.urlOf(organizationId, id, now) }
}
