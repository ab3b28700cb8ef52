import { type CustomTypesConfig, types } from 'pg'

const int8 = 20
const int8Array = 1016
const date = 1082
const dateArray = 1182
const textArray: number = 1009

/** The driver's parsers, save whole numbers (numbers, not texts) and dates (texts: a day has no zone). */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parser(oid) ?? types.getTypeParser(oid, format ?? 'text'),
}

function parser(oid: number): ((value: string) => unknown) | undefined {
  if (oid === int8) return wholeNumber
  if (oid === int8Array)
    return (value) => texts(value).map((text) => (text === null ? null : wholeNumber(text)))
  if (oid === date) return (value) => value
  if (oid === dateArray) return texts
  return undefined
}

function texts(value: string): (string | null)[] {
  return types.getTypeParser(textArray)(value) as (string | null)[]
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted with.`)
  return value
}
