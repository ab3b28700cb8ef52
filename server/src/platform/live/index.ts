export { createLive, type Live, type LiveDeps, type Look } from './live.ts'
export type { LiveItem, Presenter, StoredEvent, Viewer } from './live-item.ts'
export { type LiveRouteDeps, registerLiveRoute } from './routes.ts'
