import type { PhoneState } from '../phone-state.ts'
import { make } from './dom.ts'
import { switchLocale } from './locale.ts'
import type { Stage } from './stage.ts'
import { locale, words } from './words.ts'

/** What stands around the three columns: what this is, ways out, the other language, and what went wrong. */
export function frameOf(stage: Stage, columns: HTMLElement) {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  document.title = words.title
  const links = document.body.dataset
  const head = make(
    'header',
    {},
    make('h1', { class: 'unseen' }, words.title),
    make('p', {}, words.sandbox),
    links.desk ? make('a', { href: links.desk }, words.desk) : null,
    links.shop ? make('a', { href: links.shop }, words.sampleShop) : null,
    make(
      'button',
      {
        class: 'plain',
        lang: locale === 'zh' ? 'en' : 'zh-CN',
        click: () => switchLocale(locale === 'zh' ? 'en' : 'zh'),
      },
      words.language,
    ),
  )
  const says = make('p', { id: 'says', role: 'status' })
  const paint = (_state: PhoneState) => {
    const { place, screen } = stage.chosen
    columns.dataset.place = place
    for (const button of columns.querySelectorAll<HTMLElement>('.screens button')) {
      const lit = button.dataset.place
        ? button.dataset.place === place
        : place === 'phone' && button.dataset.screen === screen
      if (lit) button.setAttribute('aria-current', 'page')
      else button.removeAttribute('aria-current')
    }
  }
  return { elements: [head, says, columns], paint }
}
