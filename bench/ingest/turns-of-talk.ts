/** The shape of the load, the same for the product and for the bare limit. */
export const linesPerConversation = 10
/** So many talk at a time; each lets the others speak before it speaks again. */
export const talkingAtOnce = 1024

export type Turn<Talker> = {
  readonly talker: Talker
  readonly isFirst: boolean
  /** The place of its text in `laterLines`. */
  readonly line: number
}

/** As buyers write: short, in three scripts, one of them without spaces. */
export const firstLine = 'Hello, I ordered a lamp two weeks ago and it still has not arrived.'
export const laterLines = [
  '你好，请问这个订单什么时候可以发货？',
  'Is the blue one back in stock before Christmas?',
  'My parcel says delivered but there is nothing here, can you check with the carrier please?',
  'Wie lange dauert die Lieferung nach Österreich?',
  'สินค้าชำรุด ขอเปลี่ยนได้ไหม',
  'Thanks, that would be great.',
  'The size is wrong. I would like to send it back and get my money back.',
]

/**
 * Whose turn it is, for one connection. Each talker says ten lines and makes room for a new one; those that begin together have said some
 * already, so that new ones come evenly from the start.
 */
export function createTalk<Talker>(
  seats: number,
  newcomer: () => Promise<Talker>,
): () => Promise<Turn<Talker>> {
  const seated: { talker: Talker; linesLeft: number; isFirst: boolean }[] = []
  let turn = 0
  return async () => {
    const seat = turn++ % seats
    let sitting = seated[seat]
    if (sitting === undefined || sitting.linesLeft === 0) {
      const linesLeft = sitting === undefined ? 1 + (seat % linesPerConversation) : linesPerConversation
      sitting = { talker: await newcomer(), linesLeft, isFirst: true }
      seated[seat] = sitting
    }
    const { talker, isFirst } = sitting
    sitting.linesLeft--
    sitting.isFirst = false
    return { talker, isFirst, line: turn % laterLines.length }
  }
}
