import { defineLocales } from '../../lib/texts.ts'
import { cardTexts } from './locales/card-texts.ts'
import { composerTexts } from './locales/composer-texts.ts'
import { customerTexts } from './locales/customer-texts.ts'
import { listTexts } from './locales/list-texts.ts'
import { threadTexts } from './locales/thread-texts.ts'

export const inboxLocales = defineLocales('inbox', {
  en: { ...listTexts.en, ...threadTexts.en, ...composerTexts.en, ...customerTexts.en, ...cardTexts.en },
  'zh-CN': {
    ...listTexts['zh-CN'],
    ...threadTexts['zh-CN'],
    ...composerTexts['zh-CN'],
    ...customerTexts['zh-CN'],
    ...cardTexts['zh-CN'],
  },
})
