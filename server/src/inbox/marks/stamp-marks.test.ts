import { describe, expect, it } from 'vitest'
import type { AuthorKind, MessageKind } from '../reducer/facts.ts'
import { stampMarks } from './stamp-marks.ts'

const marksOf = (text: string, kind: MessageKind = 'text', authorKind: AuthorKind = 'customer') =>
  stampMarks({ text, kind, authorKind })

const closes = (text: string) => marksOf(text).closingWord
const asksForPerson = (text: string) => marksOf(text).asksForPerson

describe('a closing word', () => {
  it.each([
    ['zh', ['谢谢', '好的，谢谢！', '谢谢亲~', '多谢啦', '再见👋', '收到，非常感谢']],
    [
      'en',
      ['Thanks', 'ok thanks', 'Thank you so much!!', 'thx 🙏', 'Great, thank you for your help.', 'bye bye'],
    ],
    ['es', ['Gracias', '¡Muchas gracias!', 'ok, perfecto, gracias', 'Adiós', 'adios']],
    [
      'de',
      ['Danke', 'Alles klar, vielen Dank!', 'Tschüß', 'Danke für die schnelle Antwort', 'Schönes Wochenende'],
    ],
    ['fr', ['Merci', 'D’accord, merci beaucoup', 'Bonne journée', 'À bientôt !']],
    ['it', ['Grazie', 'Va bene, grazie mille', 'Buona giornata']],
    ['pt', ['Obrigado', 'Ok, muito obrigada!', 'valeu', 'tchau']],
    ['ja', ['ありがとうございます。', 'はい、わかりました。ありがとうございました！', '失礼します']],
    ['th', ['ขอบคุณครับ', 'ขอบคุณมากค่ะ', 'โอเคค่ะ ขอบคุณค่ะ']],
    ['vi', ['Cảm ơn', 'cam on shop', 'Dạ vâng, em cảm ơn ạ', 'Tạm biệt']],
    ['id', ['Terima kasih', 'ok makasih kak', 'baik, terima kasih banyak']],
    ['ms', ['TQ', 'ok tq bos', 'Terima kasih ya']],
  ])('is thanks and farewell in %s', (_language, texts) => {
    expect(texts.filter((text) => !closes(text))).toEqual([])
  })

  it('is emoji alone, or beside a nod', () => {
    expect(
      ['👍', '🙏🏽🙏🏽', '❤️', ':)', '👨‍👩‍👧', '🇲🇽', 'ok 👍', '好的👌'].filter((text) => !closes(text)),
    ).toEqual([])
  })

  it('is a sticker, whatever its name says', () => {
    expect(marksOf('where is my order?', 'sticker').closingWord).toBe(true)
  })

  it('is nothing that says anything else', () => {
    const others = [
      'thanks but where is it',
      'Thanks, and when does it ship',
      'thank you 576461413038785752',
      '谢谢，什么时候发货',
      '谢谢 尺码M',
      'Gracias pero no llegó',
      'danke, aber das Paket fehlt',
      'merci de me rembourser',
      'ขอบคุณค่ะ ของยังไม่ถึง',
      'cảm ơn shop, còn hàng không',
      'makasih kak, barangnya rusak',
      '1️⃣',
      'no',
      'thankless',
    ]
    expect(others.filter(closes)).toEqual([])
  })

  it('is no question, with a mark or by its ending', () => {
    expect(['thanks?', '👍?', '❓', '谢谢？'].filter(closes)).toEqual([])
  })

  it('is no nod alone: whether "ok" ends a talk is for a person to see', () => {
    expect(['ok', '好的', 'yes', 'baik', 'はい', ''].filter(closes)).toEqual([])
  })

  it('is no greeting, also where one bids good evening with it', () => {
    expect(['hi', '你好', 'Buenas noches', 'Boa noite', 'selamat malam', 'hola'].filter(closes)).toEqual([])
  })

  it('is no picture, whatever its caption says', () => {
    expect(marksOf('thanks', 'image').closingWord).toBe(false)
  })

  it('is the customer’s only', () => {
    expect(marksOf('thanks', 'text', 'agent').closingWord).toBe(false)
    expect(marksOf('', 'sticker', 'agent').closingWord).toBe(false)
  })

  it('is found in the other width and case, and with spaces around', () => {
    expect(['ＴＨＡＮＫＳ', '  thank   you\n', 'Danke!!!'].filter((text) => !closes(text))).toEqual([])
  })

  it('is no long text, even if it thanks all the way', () => {
    expect(closes('thanks '.repeat(20))).toBe(true)
    expect(closes('thanks '.repeat(40))).toBe(false)
  })
})

describe('a wish for a person', () => {
  it.each([
    ['zh', ['转人工', '我要找人工客服', '别用机器人回复我了', '人工']],
    ['en', ['I want to speak to a human', 'can I talk to a real person please', 'agent', 'Human please!']],
    ['es', ['Quiero hablar con una persona', 'necesito un agente humano', 'asesor por favor']],
    ['de', ['Ich möchte mit einem Menschen sprechen', 'bitte kein Bot', 'Mitarbeiter bitte']],
    ['fr', ['Je veux parler à un conseiller', 'une vraie personne svp', 'je veux parler à quelqu’un']],
    ['it', ['vorrei parlare con un operatore', 'operatore per favore']],
    ['pt', ['quero falar com um atendente', 'atendimento humano por favor']],
    ['ja', ['担当者につないでください', 'オペレーターをお願いします']],
    ['th', ['ขอคุยกับเจ้าหน้าที่ครับ', 'แอดมินครับ']],
    ['vi', ['cho mình gặp nhân viên tư vấn', 'toi muon gap nhan vien']],
    ['id', ['mau bicara dengan manusia dong', 'cs kak']],
    ['ms', ['saya nak cakap dengan ejen', 'ejen']],
  ])('is heard in %s', (_language, texts) => {
    expect(texts.filter((text) => !asksForPerson(text))).toEqual([])
  })

  it('is not heard in what goods are called', () => {
    const goods = [
      'is this wig made of human hair',
      '是人工皮革吗',
      'which agent delivers to Lagos',
      'cleaning agent for shoes',
      'is the robot vacuum quiet',
      '真人发套有货吗',
    ]
    expect(goods.filter(asksForPerson)).toEqual([])
  })

  it('is the customer’s only', () => {
    expect(marksOf('I will connect you: talk to an agent', 'text', 'bot').asksForPerson).toBe(false)
  })
})

describe('a bare greeting', () => {
  it('is found in what we say as in what customers say', () => {
    const greetings = [
      'Hi',
      'Hello there! 👋',
      '亲，您好',
      'Guten Tag',
      'olá',
      'สวัสดีค่ะ',
      'halo kak',
      'xin chào bạn',
    ]
    expect(greetings.filter((text) => !marksOf(text, 'text', 'agent').greetingOnly)).toEqual([])
    expect(greetings.filter((text) => !marksOf(text).greetingOnly)).toEqual([])
  })

  it('is not what goes on to say something', () => {
    const others = ['Hi, your parcel left today', '您好，已发货', 'hello 576461413038785752', '']
    expect(others.filter((text) => marksOf(text, 'text', 'agent').greetingOnly)).toEqual([])
  })
})

describe('a question', () => {
  const asks = (text: string) => marksOf(text, 'text', 'agent').asksQuestion

  it('has a mark of any script', () => {
    const questions = ['Which size?', '要哪个颜色？', 'هل وصل؟', 'Really⁉', 'this one ❓']
    expect(questions.filter((text) => !asks(text))).toEqual([])
  })

  it('needs no mark where a word at the end asks', () => {
    const questions = [
      '需要帮您取消吗',
      '要換貨嗎。',
      'サイズはMでよろしいですか。',
      'รับสีดำไหมคะ',
      '您收到货了吗😊\n我们等您',
    ]
    expect(questions.filter((text) => !asks(text))).toEqual([])
  })

  it('is not an address with a question mark', () => {
    expect(asks('Track it here: https://example.com/track?id=12')).toBe(false)
    expect(asks('Is it this one? https://example.com/p?id=12')).toBe(true)
  })

  it('is not a statement', () => {
    expect(['Your parcel arrives on Monday.', '已经发货了', '承知しました。', ''].filter(asks)).toEqual([])
  })
})

describe('what only automation can know', () => {
  it('stays open, save for a choice on a FAQ card', () => {
    expect(marksOf('Where is my order')).toMatchObject({
      handsOver: false,
      mayBeAnsweredByBot: false,
      holdsWhatBotAskedFor: false,
      faqChoice: false,
    })
    expect(marksOf('Shipping', 'faq-choice').faqChoice).toBe(true)
  })

  it('names the version of the lists', () => {
    expect(marksOf('thanks').version).toBe(1)
  })
})

it('reads hostile texts of ten thousand letters within a moment', () => {
  const texts = [
    'thanks '.repeat(1500),
    '谢'.repeat(10_000),
    ':'.repeat(10_000),
    'speak to a '.repeat(900),
    '👍'.repeat(5000),
  ]
  const started = performance.now()
  for (const text of texts) marksOf(text)
  expect(performance.now() - started).toBeLessThan(2000)
})
