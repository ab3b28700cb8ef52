import { phraseSet } from './phrases.ts'

const greetings = {
  zh: '你好|您好|在吗|在么|在不在|哈喽|嗨|hello|hi|早|早上好|上午好|中午好|下午好|晚上好|有人吗|有人在吗|亲|嘿|你好呀|您好呀|大家好',
  en: 'hi|hello|hey|hiya|heya|hi there|hello there|hey there|good morning|good afternoon|good evening|good day|greetings|morning|howdy|anyone there|anybody there|are you there',
  es: 'hola|buenas|buenos días|buenas tardes|buenas noches|qué tal|hola buenas|muy buenas',
  de: 'hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|grüezi|hallöchen|tag',
  fr: 'bonjour|bonsoir|salut|coucou|allô',
  it: 'ciao|salve|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|pronto',
  pt: 'oi|olá|bom dia|boa tarde|boa noite|e aí|oi tudo bem|olá tudo bem|tudo bem',
  ja: 'こんにちは|こんばんは|おはよう|おはようございます|はじめまして|もしもし|お世話になっております|お世話になります',
  th: 'สวัสดี|สวัสดีครับ|สวัสดีค่ะ|หวัดดี|ดีครับ|ดีค่ะ|ฮัลโหล',
  vi: 'chào|xin chào|chào bạn|chào shop|chào em|chào anh|chào chị|shop ơi|alo|ad ơi|em ơi',
  id: 'halo|hai|hallo kak|halo kak|permisi|selamat pagi|selamat siang|selamat sore|selamat malam|assalamualaikum|pagi|siang|sore|malam',
  ms: 'helo|salam|assalamualaikum|selamat petang|selamat tengah hari|apa khabar',
}

const besides = {
  any: '亲|亲爱的|老板|客服|呀|啊|sir|madam|dear|team|there|all|everyone|again|shop|seller|ครับ|ค่ะ|คะ|คับ|จ้า|นะ|ạ|bạn|kak|min|gan|sis|admin|bos|の|です',
}

export const greetingPhrases = phraseSet(greetings)
export const greetingFillers = phraseSet(besides)
