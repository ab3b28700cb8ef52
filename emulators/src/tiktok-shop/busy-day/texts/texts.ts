import type { Language } from '../kinds.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ja } from './ja.ts'
import type { TextSet } from './text-set.ts'

export const texts: Readonly<Record<Language, TextSet>> = { en, es, de, ja }
