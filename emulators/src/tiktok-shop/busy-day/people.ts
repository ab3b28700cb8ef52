import type { Random } from '../../core/random.ts'
import type { Language } from './kinds.ts'

/** Invented names; the number that is drawn with one keeps two buyers apart. */
const names = {
  en: [
    'emma',
    'Noah',
    'olivia.w',
    'liamgrows',
    'ava_and_co',
    'Mason B',
    'sophie.lee',
    'jaydenn',
    'Chloe M.',
    'harper.h',
    'big_ron',
    'Tasha',
  ],
  es: [
    'lucia.mx',
    'Mateo R.',
    'valentina',
    'camila_ok',
    'Santi',
    'la.flor',
    'Ximena',
    'don_paco',
    'sofi.g',
    'Rocío',
  ],
  de: ['Lena B.', 'jonas_84', 'Mia K', 'petra.h', 'Finn', 'anke.s', 'Uwe', 'klara_m'],
  ja: ['yuki', 'はるか', 'sakura_m', 'けんじ', 'mio.t', 'ひろ', 'あおい', 'natsu'],
} as const

export const nicknameOf = (random: Random, language: Language): string =>
  `${random.pick(names[language])} ${random.between(100, 99_999)}`
