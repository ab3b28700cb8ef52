import type { Language } from './kinds.ts'

type Marks = {
  /** A day or a span of time, other than a written date. */
  readonly when: RegExp
  readonly returning: RegExp
  readonly sorry: RegExp
  readonly remedy: RegExp
  readonly discount: RegExp
  readonly underWay: RegExp
  /** "One moment", "we'll get back to you": no answer yet, but no wrong one. */
  readonly holding: RegExp
}

/** Words by which a buyer sees at a glance whether he was answered. A shop may answer in English whatever it was asked in. */
export const marks: Readonly<Record<Language, Marks>> = {
  en: {
    when: /\b(today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(\d+|one|two|three|an?)([-–]\d+)?\s*(business|working)?\s*(hours?|hrs?|days?|weeks?)\b/i,
    returning: /\b(return|refund|send (it|them) back|label|exchange)/i,
    sorry: /\b(sorry|apologi[sz]e|apolog(y|ies)|regret)/i,
    remedy: /\b(refund|replac|resend|new one|exchange|discount|look into|check)/i,
    discount: /\b(code|coupon|voucher|discount|% off|promo)/i,
    underWay: /\b(transit|deliver|arriv|on its way|carrier|sorting|tracking|shipped)/i,
    holding:
      /\b(one moment|a moment|hold on|shortly|as soon as|get back to you|be with you|outside (our )?(business )?hours|let me check|will reply)\b/i,
  },
  es: {
    when: /\b(hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b(\d+|una?|dos|tres)\s*(a \d+ )?(horas?|días?|semanas?)/i,
    returning: /\b(devol|devuel|reembols|etiqueta|cambio|cambiar)/i,
    sorry: /\b(lament|sentimos|siento|disculp|perdon|perdón)/i,
    remedy: /\b(reembols|reemplaz|reponer|nuevo|nueva|cambi|descuento|revis)/i,
    discount: /\b(código|cupón|descuento|promo)/i,
    underWay: /\b(tránsito|entreg|lleg|camino|paquetería|seguimiento|guía|enviad)/i,
    holding: /\b(un momento|en breve|enseguida|lo antes posible|le respond|te respond|fuera de horario)/i,
  },
  de: {
    when: /\b(heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|\b(\d+|eine[mnr]?|zwei|drei)\s*(bis \d+ )?(stunden?|werktage?n?|arbeitstage?n?|tage?n?|wochen?)\b/i,
    returning: /(rücksend|rückgabe|retour|erstatt|umtausch|zurückschick|zurücksend|rücksendeetikett)/i,
    sorry: /(tut (mir|uns) leid|entschuldig|bedauer|verzeih)/i,
    remedy: /(erstatt|ersatz|ersetz|neue[nsr]?\b|umtausch|rabatt|prüf)/i,
    discount: /(code|gutschein|rabatt|prozent)/i,
    underWay: /(unterwegs|zugestellt|zustell|liefer|versandt|verschickt|sendung|paketdienst)/i,
    holding: /(einen moment|in kürze|gleich|schnellstmöglich|melden uns|geschäftszeiten)/i,
  },
  ja: {
    when: /(今日|本日|明日|明後日|今週|来週|[月火水木金土日]曜|\d+\s*(時間|日|営業日|週間))/,
    returning: /(返品|返送|返金|交換|ラベル)/,
    sorry: /(申し訳|すみません|お詫び|ご迷惑|失礼)/,
    remedy: /(返金|交換|再送|新しい|お取り替え|割引|確認)/,
    discount: /(クーポン|コード|割引|％|オフ)/,
    underWay: /(配送|配達|輸送|発送済|追跡|お届け|到着)/,
    holding: /(少々お待ち|しばらくお待ち|後ほど|確認いたします|営業時間外|折り返し)/,
  },
}
