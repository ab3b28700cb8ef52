import { useEffect, useRef, useState } from 'react'
import { inboxApi } from '../api.ts'
import { newClientId } from '../client-id.ts'
import type { Attached } from '../model/outbox.ts'

export type Upload = { key: string; name: string; failure: unknown }

export const mostFiles = 10

/** Files on their way to the server; `onStored` gets each one that has arrived. */
export function useUploads(shopId: string, onStored: (attached: Attached) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const controllers = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const running = controllers.current
    return () => {
      for (const controller of running.values()) controller.abort()
    }
  }, [])
  const upload = async (file: File) => {
    const key = newClientId()
    const controller = new AbortController()
    controllers.current.set(key, controller)
    setUploads((before) => [...before, { key, name: file.name, failure: null }])
    try {
      const stored = await inboxApi.upload(shopId, file, controller.signal)
      setUploads((before) => before.filter((one) => one.key !== key))
      onStored({ id: stored.id, file: stored })
    } catch (failure) {
      if (controller.signal.aborted) return
      setUploads((before) => before.map((one) => (one.key === key ? { ...one, failure } : one)))
    } finally {
      controllers.current.delete(key)
    }
  }
  return {
    uploads,
    upload: (files: readonly File[]) => {
      for (const file of files) void upload(file)
    },
    cancel: (key: string) => {
      controllers.current.get(key)?.abort()
      setUploads((before) => before.filter((one) => one.key !== key))
    },
  }
}
