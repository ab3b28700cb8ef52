import { addBuyer } from '../../store/buyers.ts'
import type { Message } from '../../store/chat-model.ts'
import { conversationOf } from '../../store/conversations.ts'
import { imageByUrl, imageUrl, keepImage, keepVideo } from '../../store/images.ts'
import type { StoredImage } from '../../store/records.ts'
import { sayAsBuyer, tapFaq } from '../../store/say.ts'
import { type Store, secondsNow } from '../../store/store.ts'
import {
  BadWish,
  buyerOfPath,
  type ControlCall,
  type ControlRoute,
  optionalNumber,
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
  {
    method: 'POST',
    path: '/_play/buyers/{userId}/videos',
    does: 'sends a video { shopId?, base64, seconds? }: mp4, quicktime or webm',
    handle: (call) => {
      const bytes = Buffer.from(wantedText(call, 'base64'), 'base64')
      const video = bytes.length < 12 ? null : keepVideo(call.store, bytes)
      if (!video) throw new BadWish('base64 must be an mp4, quicktime or webm.')
      const content = videoContent(call.store, video, optionalNumber(call, 'seconds') ?? 8)
      const word = { type: 'VIDEO', content: JSON.stringify(content) }
      return said(call, sayAsBuyer(call.store, wantedShop(call), buyerOfPath(call), word))
    },
  },
  {
    method: 'POST',
    path: '/_play/buyers/{userId}/faq-choices',
    does: 'taps a question of the FAQ card { shopId?, question }; answers with what the shop said',
    handle: (call) => {
      const answer = tapFaq(call.store, wantedShop(call), buyerOfPath(call), wantedText(call, 'question'))
      if (!answer) throw new BadWish('The FAQ card of this shop has no such question.')
      return said(call, answer)
    },
  },
]

/** All that a video carries on the platform; the address dies after a day there. */
function videoContent(store: Store, video: StoredImage, seconds: number) {
  const cover = [...store.images.values()].find((one) => one.mime === 'image/png')
  return {
    url: imageUrl(store, video),
    cover: cover ? imageUrl(store, cover) : '',
    width: video.width,
    height: video.height,
    duration: seconds,
    vid: `v${video.name.slice(0, 30)}`,
    expire_time: secondsNow(store) + 86_400,
    format: video.mime.slice(6),
    size: video.bytes.length,
    bit_rate: Math.round((video.bytes.length * 8) / Math.max(1, seconds)),
    quality: 'normal',
    codec_type: 'h264',
  }
}

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
