import type { NamedPicture } from '../phone-state.ts'
import type { Stage } from './stage.ts'
import { say } from './stage.ts'
import { words } from './words.ts'

const largestBytes = 8 * 1024 * 1024

/** A file of the machine; the stand-in refuses what is no picture. */
export async function sendFile(stage: Stage, file: File): Promise<void> {
  const { buyerId, shopId } = stage.chosen
  if (!buyerId) return
  if (file.size > largestBytes) return say(`${words.failed}> 8 MB`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  await stage.play('POST', `buyers/${buyerId}/pictures`, { ...ofShop(shopId), base64: btoa(binary) })
}

export const sendDrawing = (stage: Stage, type: 'IMAGE' | 'EMOTICONS', picture: NamedPicture) => {
  const { url, width, height } = picture
  return sayAs(stage, { type, content: { url, width, height } })
}

/** Writes as the buyer who is played; null when nobody is or when it was refused. */
export async function sayAs(stage: Stage, word: Readonly<Record<string, unknown>>) {
  const { buyerId, shopId } = stage.chosen
  if (!buyerId) return null
  return stage.play('POST', `buyers/${buyerId}/messages`, { ...ofShop(shopId), ...word })
}

const ofShop = (shopId: string | null) => (shopId === null ? {} : { shopId })
