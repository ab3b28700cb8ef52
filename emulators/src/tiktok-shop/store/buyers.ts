import { namedId } from '../../core/identifiers.ts'
import { drawPng } from '../../core/png.ts'
import type { Buyer } from './chat-model.ts'
import { imageUrl, keepDrawing } from './images.ts'
import type { Store } from './store.ts'

/** A buyer with a face of his own; the same nickname is the same buyer after a restart. */
export function addBuyer(store: Store, nickname: string): Buyer {
  const userId = namedId('buyer', nickname)
  const known = store.buyers.get(userId)
  if (known) return known
  const buyer: Buyer = {
    userId,
    imUserId: namedId('buyer in chat', nickname),
    nickname,
    avatar: drawFace(store, nickname),
    email: `${userId.slice(-8)}@scs.tiktokw.us`,
  }
  store.buyers.set(userId, buyer)
  return buyer
}

/** Drawn from the nickname; the answer is its address. */
export function drawFace(store: Store, nickname: string): string {
  const shade = Number(BigInt(namedId('face', nickname)) % 360n)
  const part = (turn: number) => Math.round(165 + 60 * Math.cos(((shade + turn) * Math.PI) / 180))
  const ground = [part(0), part(120), part(240)] as const
  const figure = [255, 255, 255] as const
  const draw = () =>
    drawPng(64, 64, (x, y) =>
      Math.hypot(x - 32, y - 25) < 11 || Math.hypot(x - 32, y - 62) < 22 ? figure : ground,
    )
  return imageUrl(store, keepDrawing(store, `face of ${nickname}`, { width: 64, height: 64 }, draw))
}
