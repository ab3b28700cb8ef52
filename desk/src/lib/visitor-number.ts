/** A visitor's name is made by the server, in English: its number, to be said in the desk's language. */
export const visitorNumber = (customerName: string): string | null =>
  /^Visitor (\d+)$/.exec(customerName)?.[1] ?? null
