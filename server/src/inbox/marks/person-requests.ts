import { phraseSet } from './phrases.ts'

/**
 * Wherever these stand in a message it asks for a person. Words that goods are described with ("human hair",
 * "人工皮革") are left out unless the rest of the phrase settles it.
 */
const requests = {
  zh: '转人工|转接人工|人工客服|人工服务|人工坐席|找人工|要人工|接人工|换人工|叫人工|联系人工|真人客服|找真人|要真人|真人服务|活人|找客服人员|转客服|不要机器人|别用机器人|轉人工|人工客服|真人客服|找真人|專人服務|轉接專員|真人專員',
  en: 'speak to a human|speak with a human|talk to a human|talk with a human|chat with a human|speak to a person|speak with a person|talk to a person|talk with a person|speak to a real person|speak with a real person|talk to a real person|talk to someone real|real human|real person|human agent|live agent|live person|live chat agent|human being|human support|human please|human operator|actual person|actual human|speak to an agent|speak with an agent|talk to an agent|talk with an agent|speak to someone|speak with someone|talk to someone|speak to a representative|talk to a representative|speak with a representative|customer service representative|connect me to an agent|connect me with an agent|connect me to a person|transfer me to an agent|not a bot|no bots|stop the bot|speak to your manager|speak to a manager|talk to a manager|speak to a supervisor',
  es: 'hablar con una persona|hablar con un humano|hablar con alguien|hablar con un agente|hablar con un asesor|hablar con un operador|hablar con un representante|persona real|agente humano|atención humana|agente real|asesor humano|quiero una persona|pasar con un agente|no un robot|no un bot',
  de: 'mit einem menschen|mit einem mitarbeiter|mit einer person sprechen|mit jemandem sprechen|echter mensch|echten menschen|echte person|echten person|menschlicher mitarbeiter|mitarbeiter sprechen|kein bot|keinen bot|kundenberater sprechen|mit einem berater',
  fr: 'parler à un humain|parler à une personne|parler à quelqu’un|parler avec un conseiller|parler à un conseiller|parler à un agent|parler avec un agent|parler avec une personne|vraie personne|agent humain|un vrai humain|personne réelle|conseiller humain|pas un robot|pas un bot',
  it: 'parlare con una persona|parlare con un operatore|parlare con qualcuno|parlare con un umano|parlare con un essere umano|operatore umano|persona reale|persona vera|non un bot|non un robot',
  pt: 'falar com uma pessoa|falar com um atendente|falar com atendente|falar com um humano|falar com alguém|falar com um agente|atendente humano|atendimento humano|pessoa real|pessoa de verdade|não um robô|quero um atendente',
  ja: '人間と話|人と話したい|担当者と話|担当者につな|担当者に繋|担当者に代わ|オペレーターにつな|オペレーターに繋|オペレーターと話|オペレーターお願い|有人対応|有人チャット|人間につな|人間に代わ|スタッフと話|ロボットではなく|aiではなく',
  th: 'คุยกับคน|คุยกับเจ้าหน้าที่|คุยกับแอดมิน|คุยกับพนักงาน|ขอคุยกับ|ติดต่อเจ้าหน้าที่|ขอเจ้าหน้าที่|คนจริง|แอดมินตัวจริง|ไม่เอาบอท|ไม่คุยกับบอท',
  vi: 'gặp nhân viên|nói chuyện với nhân viên|gặp người thật|nói chuyện với người|người thật|nhân viên tư vấn trực tiếp|gặp tư vấn viên|chat với nhân viên|kết nối nhân viên|không phải bot|không muốn nói chuyện với bot',
  id: 'bicara dengan manusia|bicara dengan orang|bicara dengan cs|bicara dengan admin|ngobrol dengan manusia|orang asli|cs manusia|admin asli|agen manusia|hubungkan ke cs|hubungkan dengan cs|sambungkan ke admin|bukan bot|bukan robot',
  ms: 'cakap dengan orang|cakap dengan manusia|bercakap dengan ejen|bercakap dengan manusia|cakap dengan ejen|ejen manusia|orang sebenar|sambungkan kepada ejen',
}

/** Only as the whole message, for inside one they say all sorts of things. */
const soleRequests = {
  zh: '人工|真人|客服|人工谢谢|有真人吗|有人工吗|專員',
  en: 'human|agent|operator|representative|person|live agent|human please|agent please|operator please|representative please',
  es: 'humano|agente|operador|asesor|persona',
  de: 'mensch|mitarbeiter|berater',
  fr: 'humain|conseiller|agent humain|opérateur',
  it: 'umano|operatore|persona',
  pt: 'humano|atendente|pessoa',
  ja: 'オペレーター|担当者|人間|有人',
  th: 'เจ้าหน้าที่|แอดมิน|พนักงาน',
  vi: 'nhân viên|tư vấn viên',
  id: 'manusia|cs|admin',
  ms: 'ejen|manusia',
}

export const personRequests = phraseSet(requests)
export const soleRequestPhrases = phraseSet(soleRequests)
export const politeFillers = phraseSet({
  any: 'please|pls|plz|por favor|bitte|svp|per favore|お願いします|をお願いします|ครับ|ค่ะ|谢谢|请|please now|tolong|kak|ạ',
})
