import type { DeskLocale } from '@quaydesk/contract'
import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'

type Texts = Record<string, string>

/** `key_one` and `key_other` are called as `key` with a `count`. */
type Called<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K
type Names<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type TextOf<T extends Texts, K extends string> = T[Extract<keyof T, K | `${K}_one` | `${K}_other`>]
type CountOf<T extends Texts, K extends string> = `${K}_other` extends keyof T ? 'count' : never
type Slots<T extends Texts, K extends string> = Names<TextOf<T, K>> | CountOf<T, K>

/** The keys of the other language; Chinese has no form for one. */
type Counterpart<T extends Texts> = { [K in keyof T as K extends `${string}_one` ? never : K]: string }

export type TextKey<T extends Texts> = Called<keyof T & string>
export type Translate<T extends Texts> = <K extends TextKey<T>>(
  key: K,
  ...slots: [Slots<T, K>] extends [never] ? [] : [Record<Slots<T, K>, string | number>]
) => string
export type Locales<T extends Texts> = { namespace: string; en: T }

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  // A key may hold dots and colons: `view.mine` is one word, not a path.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  resources: {},
})

/**
 * The texts of one feature in both languages. A key or a placeholder that one of them lacks is a type error,
 * and so is a call that leaves a placeholder empty.
 */
export function defineLocales<const T extends Texts>(
  namespace: string,
  texts: { en: T; 'zh-CN': Counterpart<NoInfer<T>> },
): Locales<T> {
  for (const [locale, bundle] of Object.entries(texts)) i18next.addResourceBundle(locale, namespace, bundle)
  return { namespace, en: texts.en }
}

/** The language of every text from now on. */
export const speak = (locale: DeskLocale): void => void i18next.changeLanguage(locale)

export function useTexts<T extends Texts>(locales: Locales<T>): Translate<T> {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const translate = i18n.getFixedT(language, locales.namespace)
    return (key, ...slots) => translate(key, { ...slots[0] })
  }, [i18n, language, locales])
}

export function useLocale(): DeskLocale {
  const { i18n } = useTranslation()
  return i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
}
