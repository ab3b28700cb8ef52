import type { Shop } from '../../store/chat-model.ts'
import { secondsNow } from '../../store/store.ts'
import {
  BadWish,
  type ControlCall,
  type ControlRoute,
  optionalNumber,
  optionalText,
} from './control-route.ts'

export const settingRoutes: readonly ControlRoute[] = [
  {
    method: 'PUT',
    path: '/_play/settings',
    does: 'changes settings, those that are named',
    handle: ({ store, body }) => {
      for (const [name, value] of Object.entries(body)) {
        if (!(name in store.settings)) throw new BadWish(`There is no setting ${name}.`)
        const before: unknown = Reflect.get(store.settings, name)
        if (typeof value !== typeof before) throw new BadWish(`${name} must be a ${typeof before}.`)
      }
      return Object.assign(store.settings, body)
    },
  },
  {
    method: 'GET',
    path: '/_play/clock',
    does: 'tells the time in milliseconds since 1970',
    handle: ({ clock }) => ({ now: clock.now(), held: clock.held }),
  },
  {
    method: 'POST',
    path: '/_play/clock/advance',
    does: 'jumps { seconds } ahead; what falls due on the way happens',
    handle: async (call) => {
      const seconds = optionalNumber(call, 'seconds')
      if (seconds === null || seconds < 0) throw new BadWish('seconds must be a number from 0.')
      await call.clock.advance(seconds * 1000)
      return { now: call.clock.now(), held: call.clock.held }
    },
  },
  {
    method: 'PUT',
    path: '/_play/clock',
    does: 'holds or releases the clock { held }',
    handle: ({ clock, body }) => {
      if (typeof body.held !== 'boolean') throw new BadWish('held must be true or false.')
      if (body.held) clock.hold()
      else clock.release()
      return { now: clock.now(), held: clock.held }
    },
  },
  {
    method: 'GET',
    path: '/_play/app',
    does: 'shows the registered apps with key, secret and service id',
    handle: ({ store }) => ({ apps: [...store.apps.values()] }),
  },
  {
    method: 'PUT',
    path: '/_play/apps/{appKey}',
    does: 'sets { redirectUrl?, webhookAddress?, scopes? } of an app, as one does in the partner centre',
    handle: (call) => {
      const app = call.store.apps.get(call.params.appKey ?? '')
      if (!app) throw new BadWish(`There is no app ${call.params.appKey}.`)
      const { scopes } = call.body
      if (Array.isArray(scopes)) {
        app.scopes = scopes.map(String)
        for (const grant of call.store.grants.values())
          if (grant.appKey === app.appKey) grant.scopes = [...app.scopes]
      }
      app.redirectUrl = optionalText(call, 'redirectUrl') ?? app.redirectUrl
      app.webhookAddress = optionalText(call, 'webhookAddress') ?? app.webhookAddress
      return app
    },
  },
  {
    method: 'PUT',
    path: '/_play/shops/{shopId}',
    does: 'sets { canAcceptChat?, welcome?, faq?: [{ question, answer }], robot?, vacation? } of a shop; an empty text or list switches off',
    handle: (call) => {
      const shop = call.store.shops.get(call.params.shopId ?? '')
      if (!shop) throw new BadWish(`There is no shop ${call.params.shopId}.`)
      const { canAcceptChat, vacation } = call.body
      if (typeof canAcceptChat === 'boolean') shop.canAcceptChat = canAcceptChat
      if ('welcome' in call.body) shop.welcome = optionalText(call, 'welcome') || null
      if ('faq' in call.body) shop.faq = faqOf(call)
      if ('robot' in call.body) shop.robot = optionalText(call, 'robot') || null
      const now = secondsNow(call.store)
      if (vacation === true) shop.vacations.push({ from: now, until: Number.MAX_SAFE_INTEGER })
      if (vacation === false)
        shop.vacations = shop.vacations.map((one) => ({ ...one, until: Math.min(one.until, now) }))
      return shop
    },
  },
]

function faqOf({ body }: ControlCall): Shop['faq'] {
  const { faq } = body
  if (!Array.isArray(faq)) throw new BadWish('faq must be a list.')
  return faq.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('question' in one) || !('answer' in one))
      throw new BadWish('Each entry of faq must have question and answer.')
    return { question: String(one.question), answer: String(one.answer) }
  })
}
