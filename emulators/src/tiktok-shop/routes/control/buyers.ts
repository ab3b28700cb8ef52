import { addBuyer } from '../../store/buyers.ts'
import type { Message } from '../../store/chat-model.ts'
import { conversationOf } from '../../store/conversations.ts'
import { imageByUrl, imageUrl, keepImage } from '../../store/images.ts'
import { sayAsBuyer } from '../../store/say.ts'
import {
  BadWish,
  buyerOfPath,
  type ControlCall,
  type ControlRoute,
  optionalText,
  wantedShop,
  wantedText,
} from './control-route.ts'

export const buyerRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/buyers',
    does: 'makes a buyer { nickname }, or finds the one of that name',
    handle: (call) => addBuyer(call.store, wantedText(call, 'nickname')),
  },
  {
    method: 'GET',
    path: '/_play/buyers',
    does: 'lists all buyers',
    handle: ({ store }) => ({ buyers: [...store.buyers.values()] }),
  },
  {
    method: 'POST',
    path: '/_play/buyers/{userId}/messages',
    does: 'writes as the buyer { shopId?, text } or { shopId?, type, content } with content as an object',
    handle: (call) => {
      const message = sayAsBuyer(call.store, wantedShop(call), buyerOfPath(call), wordOf(call))
      return said(call, message)
    },
  },
  {
    method: 'POST',
    path: '/_play/buyers/{userId}/pictures',
    does: 'sends a picture { shopId?, base64, type? }: type is IMAGE, or EMOTICONS for a sticker',
    handle: (call) => {
      const image = keepImage(call.store, Buffer.from(wantedText(call, 'base64'), 'base64'))
      if (!image) throw new BadWish('base64 must be a jpg, gif, webp or png.')
      const size = (pixels: number) =>
        call.store.settings.imageSizesAs === 'string' ? String(pixels) : pixels
      const content = JSON.stringify({
        url: imageUrl(call.store, image),
        width: size(image.width),
        height: size(image.height),
      })
      const type = optionalText(call, 'type') ?? 'IMAGE'
      return said(call, sayAsBuyer(call.store, wantedShop(call), buyerOfPath(call), { type, content }))
    },
  },
]

function said(call: ControlCall, message: Message) {
  const { store } = call
  return { conversationId: conversationOf(store, wantedShop(call), buyerOfPath(call)).id, ...message }
}

function wordOf(call: ControlCall): { type: string; content: string } {
  const text = optionalText(call, 'text')
  if (text !== null) return { type: 'TEXT', content: JSON.stringify({ content: text }) }
  const content = call.body.content
  if (typeof content !== 'object' || content === null) throw new BadWish('Give text, or type and content.')
  const type = wantedText(call, 'type')
  const url = 'url' in content && typeof content.url === 'string' ? content.url : null
  if (url !== null && type === 'IMAGE' && !imageByUrl(call.store, url))
    throw new BadWish('url must be a picture of this stand-in.')
  return { type, content: JSON.stringify(content) }
}
