import { phraseSet } from './phrases.ts'

/** Thanks and farewells. A change of any list in this folder is a new `marksVersion`. */
const thanksAndFarewells = {
  zh: `谢谢|谢谢你|谢谢您|谢谢啦|谢谢了|多谢|感谢|非常感谢|十分感谢|谢啦|谢了|3q|谢谢亲|谢谢老板|辛苦了|麻烦了|麻烦你了|再见|拜拜|
    晚安|回见|下次见|不客气|祝好|祝生意兴隆|謝謝|謝謝你|謝謝您|多謝|感謝|非常感謝|謝啦|謝了|再見|掰掰|唔該|唔該晒|多謝晒`,
  en: `thanks|thank you|thank u|thankyou|thx|thnx|thanx|tnx|ty|tysm|tyvm|cheers|many thanks|thanks a lot|thanks a million|
    thank you so much|thank you very much|thanks so much|thanks very much|much appreciated|appreciated|appreciate it|
    i appreciate it|really appreciate it|bye|bye bye|byebye|goodbye|good bye|see you|see ya|cya|take care|good night|
    have a nice day|have a good day|have a great day|have a good one|have a lovely day|have a nice weekend|have a good weekend|
    you're welcome|you are welcome|no thanks|no thank you|best regards|kind regards|regards|all the best`,
  es: `gracias|muchas gracias|mil gracias|muchísimas gracias|gracias por todo|se agradece|te lo agradezco|se lo agradezco|adiós|
    chao|chau|hasta luego|hasta pronto|nos vemos|que tenga buen día|que tengas buen día|saludos|
    un saludo|de nada`,
  de: `danke|danke schön|dankeschön|danke sehr|vielen dank|herzlichen dank|besten dank|tausend dank|lieben dank|merci vielmals|
    tschüss|tschüß|tschau|auf wiedersehen|bis bald|bis dann|schönen tag|schönen tag noch|einen schönen tag|
    einen schönen tag noch|schönen abend|schönen abend noch|schönes wochenende|gute nacht|viele grüße|liebe grüße|
    mit freundlichen grüßen|lg|vg|mfg|bitteschön|gern geschehen`,
  fr: `merci|merci beaucoup|merci bien|mille mercis|un grand merci|grand merci|je vous remercie|merci infiniment|au revoir|
    à bientôt|à plus|bonne journée|bonne soirée|bonne nuit|bon week-end|bon weekend|cordialement|bien à vous|de rien`,
  it: `grazie|grazie mille|mille grazie|molte grazie|tante grazie|grazie infinite|vi ringrazio|la ringrazio|ti ringrazio|
    arrivederci|a presto|ciao ciao|buona giornata|buona serata|buonanotte|buona notte|cordiali saluti|saluti|prego`,
  pt: `obrigado|obrigada|muito obrigado|muito obrigada|obg|obgd|brigado|brigada|valeu|agradeço|agradecido|agradecida|tchau|
    adeus|até logo|até mais|até breve|tenha um bom dia|um abraço|abraços|abs|de nada`,
  ja: `ありがとう|ありがとうございます|ありがとうございました|有難う|有難うございます|有り難うございます|有り難うございました|
    どうも|どうもありがとう|どうもありがとうございます|どうもありがとうございました|感謝します|感謝いたします|感謝|
    助かりました|お世話になりました|お疲れ様です|お疲れ様でした|さようなら|失礼します|失礼いたします|失礼しました|
    おやすみなさい|おやすみ|またね|よろしくお願いします|よろしくお願いいたします|あざす|サンキュー`,
  th: `ขอบคุณ|ขอบคุณมาก|ขอบคุณมากๆ|ขอบใจ|ขอบพระคุณ|ขอบพระคุณมาก|แต้งกิ้ว|ลาก่อน|บาย|บ๊ายบาย|ราตรีสวัสดิ์|ฝันดี|แล้วเจอกัน|ด้วยความยินดี`,
  vi: `cảm ơn|cám ơn|cảm ơn bạn|cảm ơn shop|cảm ơn shop nhiều|cảm ơn nhiều|cảm ơn bạn nhiều|cảm ơn rất nhiều|cảm ơn ạ|
    xin cảm ơn|cảm ơn em|cảm ơn anh|cảm ơn chị|thank shop|thanks shop|tks|cmon|tạm biệt|hẹn gặp lại|chúc ngủ ngon`,
  id: `terima kasih|terimakasih|terima kasih banyak|trima kasih|trimakasih|makasih|makasi|makasih banyak|mksh|mksih|tengkyu|trims|
    sampai jumpa|selamat tinggal|dadah|sama-sama`,
  ms: `terima kasih ya|tima kasih|tq|tqvm|tqsm|jumpa lagi|selamat jalan|sama sama`,
}

/** What stands beside thanks without adding to them: a nod, an intensity, a form of address. Alone it says nothing. */
const besidesThanks = {
  zh: `好|好的|好的呢|好吧|好呀|好啊|好滴|好嘞|行|嗯|嗯嗯|哦|噢|哦哦|收到|知道了|明白了|明白|了解|太好了|真的|非常|十分|你|您|你们|
    您们|亲|亲爱的|老板|客服|啦|了|哈|呀|啊|哟|喔|呢|的|收到了|好哒|ok|好喔|嗯好|瞭解|你們`,
  en: `ok|okay|okey|k|kk|okie|oki|alright|all right|right|great|perfect|awesome|excellent|wonderful|lovely|cool|nice|good|fine|super|
    brilliant|fantastic|amazing|got it|understood|i see|noted|no worries|no problem|yes|very much|so much|a lot|again|
    for your help|for the help|for your time|for your reply|for the reply|for your response|for the quick reply|
    for the quick response|for your quick reply|for your support|for the info|for the information|for everything|dear|
    sir|madam|ma'am|mate|guys|friend|my friend|team|and|then|oh|and you too|you too`,
  es: `ok|okey|vale|perfecto|genial|excelente|muy bien|bien|listo|de acuerdo|entendido|claro|sí|muy amable|muy amables|
    por su ayuda|por tu ayuda|por la ayuda|por su respuesta|por la información|por la respuesta|y|amigo|amiga|igualmente`,
  de: `ok|okay|alles klar|super|perfekt|toll|prima|gut|sehr gut|ja|verstanden|für die hilfe|für ihre hilfe|für deine hilfe|
    für die schnelle antwort|für die antwort|für die info|für die rückmeldung|nochmal|nochmals|und|ebenfalls|gleichfalls|
    ihnen auch|dir auch`,
  fr: `ok|d'accord|parfait|super|très bien|bien|génial|entendu|compris|oui|pour votre aide|pour votre réponse|
    pour la réponse|pour l'info|pour votre retour|encore|et|à vous|à vous aussi|également`,
  it: `ok|va bene|perfetto|ottimo|benissimo|bene|capito|d'accordo|sì|per l'aiuto|per la risposta|per le informazioni|
    gentilissimo|gentilissima|gentilissimi|molto gentile|ancora|e|anche a voi|anche a lei`,
  pt: `ok|tá bom|está bem|certo|perfeito|ótimo|beleza|blz|entendi|entendido|sim|pela ajuda|pela atenção|pela resposta|
    pelo retorno|e|igualmente|mesmo`,
  ja: `はい|了解です|了解しました|了解いたしました|承知しました|承知いたしました|わかりました|分かりました|わかりました|本当に|大変|誠に|
    ご対応|対応|いろいろと|色々と|また|ね|です|では|それでは|オッケー|ok`,
  th: `โอเค|โอเคค่ะ|โอเคครับ|ได้ค่ะ|ได้ครับ|เข้าใจแล้ว|รับทราบ|ครับ|ครับผม|คับ|ค่ะ|คะ|ค่า|นะ|น้า|จ้า|จ้ะ|มาก|มากๆ|มากนะ|เลย|แอดมิน|ร้าน|พี่`,
  vi: `ok|oke|okie|vâng|dạ|ừ|được rồi|hiểu rồi|tốt|tuyệt|nhiều|nhiều ạ|ạ|nhé|nha|shop|bạn|em|anh|chị|ad`,
  id: `ok|oke|okey|baik|siap|sip|mantap|ya|iya|kak|kakak|min|admin|gan|sis|banyak|bang|bantuannya|atas bantuannya|infonya|
    atas infonya|balasannya|dan`,
  ms: `baiklah|bos|boss|tuan|puan|banyak banyak|sangat|atas bantuan`,
}

export const closingPhrases = phraseSet(thanksAndFarewells)
export const fillerPhrases = phraseSet(besidesThanks)
