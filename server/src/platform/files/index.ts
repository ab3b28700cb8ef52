export { createFileLinks, type FileLink, type FileLinks, presentFile } from './file-links.ts'
export type { FileRef } from './file-ref.ts'
export { createFileStore, type FileStore } from './file-store.ts'
export { type Image, isPixelBomb, readImage } from './images/index.ts'
export { fileByteLimit, type KeptFile, keepFile } from './keep-file.ts'
export {
  carryFiles,
  carryVisitorFiles,
  findSameContent,
  findStoredFile,
  insertFile,
  lockContent,
} from './queries.ts'
export { type FileRoutesDeps, registerFileRoutes } from './routes.ts'
