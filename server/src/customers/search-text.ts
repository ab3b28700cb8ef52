/** Accents of the Latin, Greek and Cyrillic scripts: people leave them out when they search. */
const accents = /[\u0300-\u036f]/g
const mostWords = 10

/** As texts are compared in a search for products: small letters, no accents, single spaces. */
export const searchText = (text: string): string =>
  text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** What has to be in a product's text, each anywhere in it: a word half typed finds as well. */
export const searchWords = (asked: string): string[] => {
  const words = searchText(asked).split(' ').filter(Boolean)
  return [...new Set(words)].slice(0, mostWords)
}
