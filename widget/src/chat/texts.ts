export type ChatTexts = {
  readonly welcome: string
  readonly write: string
  readonly send: string
  readonly picture: string
  readonly close: string
  readonly offline: string
  readonly sending: string
  readonly failed: string
  readonly retry: string
  readonly remove: string
  readonly older: string
  readonly you: string
  readonly tooLarge: string
  readonly notPicture: string
  readonly closed: string
}

const order = [
  'welcome',
  'write',
  'send',
  'picture',
  'close',
  'offline',
  'sending',
  'failed',
  'retry',
  'remove',
  'older',
  'you',
  'tooLarge',
  'notPicture',
  'closed',
] as const satisfies readonly (keyof ChatTexts)[]

/** In the order above: the names would weigh more than the texts. */
const languages = {
  en: 'Ask us anything. The answer will be here, also when you come back later.|Write a message|Send|Add a picture|Close|No connection. What you write is kept and sent as soon as there is one.|Sending|Not sent|Try again|Remove|Earlier messages|You|The picture is larger than 10 MB.|Only PNG, JPEG, GIF and WebP pictures can be sent.|This chat is closed at the moment.',
  zh: '有问题尽管问，回复会显示在这里，稍后再来也能看到。|输入消息|发送|添加图片|关闭|网络已断开。您写的内容已保存，恢复后自动发送。|发送中|未发送|重试|删除|更早的消息|您|图片超过 10 MB。|只能发送 PNG、JPEG、GIF 和 WebP 图片。|此聊天暂时关闭。',
  de: 'Fragen Sie uns. Die Antwort steht hier, auch wenn Sie später wiederkommen.|Nachricht schreiben|Senden|Bild hinzufügen|Schließen|Keine Verbindung. Was Sie schreiben, bleibt erhalten und wird gesendet, sobald sie wieder da ist.|Wird gesendet|Nicht gesendet|Noch einmal|Entfernen|Frühere Nachrichten|Sie|Das Bild ist größer als 10 MB.|Nur PNG-, JPEG-, GIF- und WebP-Bilder können gesendet werden.|Dieser Chat ist zurzeit geschlossen.',
  es: 'Pregúntenos lo que quiera. La respuesta estará aquí, también si vuelve más tarde.|Escriba un mensaje|Enviar|Añadir una imagen|Cerrar|Sin conexión. Lo que escriba se guarda y se enviará en cuanto vuelva.|Enviando|No enviado|Reintentar|Quitar|Mensajes anteriores|Usted|La imagen supera los 10 MB.|Solo se pueden enviar imágenes PNG, JPEG, GIF y WebP.|Este chat está cerrado por el momento.',
  fr: 'Posez-nous vos questions. La réponse sera ici, même si vous revenez plus tard.|Écrire un message|Envoyer|Ajouter une image|Fermer|Pas de connexion. Ce que vous écrivez est gardé et sera envoyé dès son retour.|Envoi|Non envoyé|Réessayer|Retirer|Messages précédents|Vous|L’image dépasse 10 Mo.|Seules les images PNG, JPEG, GIF et WebP peuvent être envoyées.|Ce chat est fermé pour le moment.',
  it: 'Chiedici pure. La risposta sarà qui, anche se torni più tardi.|Scrivi un messaggio|Invia|Aggiungi un’immagine|Chiudi|Nessuna connessione. Ciò che scrivi viene conservato e inviato appena torna.|Invio in corso|Non inviato|Riprova|Rimuovi|Messaggi precedenti|Tu|L’immagine supera i 10 MB.|Si possono inviare solo immagini PNG, JPEG, GIF e WebP.|Questa chat al momento è chiusa.',
  ja: 'ご質問をどうぞ。後で戻っても、返信はここに表示されます。|メッセージを入力|送信|画像を追加|閉じる|接続が切れています。入力内容は保存され、復旧後に送信されます。|送信中|未送信|再試行|削除|以前のメッセージ|あなた|画像が 10 MB を超えています。|送信できる画像は PNG、JPEG、GIF、WebP のみです。|このチャットは現在閉じています。',
  ko: '무엇이든 물어보세요. 나중에 다시 오셔도 답변이 여기에 있습니다.|메시지 입력|보내기|사진 추가|닫기|연결이 끊겼습니다. 작성한 내용은 보관되며 다시 연결되면 전송됩니다.|보내는 중|전송되지 않음|다시 시도|삭제|이전 메시지|나|사진이 10 MB보다 큽니다.|PNG, JPEG, GIF, WebP 사진만 보낼 수 있습니다.|현재 채팅이 닫혀 있습니다.',
  pt: 'Pergunte o que quiser. A resposta estará aqui, mesmo que volte mais tarde.|Escreva uma mensagem|Enviar|Adicionar imagem|Fechar|Sem conexão. O que você escrever fica guardado e será enviado assim que ela voltar.|Enviando|Não enviada|Tentar de novo|Remover|Mensagens anteriores|Você|A imagem tem mais de 10 MB.|Só é possível enviar imagens PNG, JPEG, GIF e WebP.|Este chat está fechado no momento.',
  th: 'สอบถามได้ทุกเรื่อง คำตอบจะอยู่ที่นี่ แม้คุณจะกลับมาภายหลัง|พิมพ์ข้อความ|ส่ง|เพิ่มรูปภาพ|ปิด|ไม่มีการเชื่อมต่อ ข้อความของคุณถูกเก็บไว้และจะส่งเมื่อเชื่อมต่อได้|กำลังส่ง|ยังไม่ได้ส่ง|ลองอีกครั้ง|ลบ|ข้อความก่อนหน้า|คุณ|รูปภาพใหญ่กว่า 10 MB|ส่งได้เฉพาะรูปภาพ PNG, JPEG, GIF และ WebP|แชทนี้ปิดอยู่ในขณะนี้',
  vi: 'Hãy hỏi chúng tôi. Câu trả lời sẽ ở đây, kể cả khi bạn quay lại sau.|Nhập tin nhắn|Gửi|Thêm ảnh|Đóng|Mất kết nối. Nội dung bạn viết được giữ lại và sẽ gửi khi có mạng.|Đang gửi|Chưa gửi|Thử lại|Xóa|Tin nhắn trước đó|Bạn|Ảnh lớn hơn 10 MB.|Chỉ gửi được ảnh PNG, JPEG, GIF và WebP.|Khung chat hiện đang đóng.',
  id: 'Silakan bertanya. Jawabannya ada di sini, juga saat Anda kembali nanti.|Tulis pesan|Kirim|Tambah gambar|Tutup|Tidak ada koneksi. Tulisan Anda disimpan dan dikirim begitu tersambung.|Mengirim|Belum terkirim|Coba lagi|Hapus|Pesan sebelumnya|Anda|Gambar lebih besar dari 10 MB.|Hanya gambar PNG, JPEG, GIF, dan WebP yang bisa dikirim.|Chat ini sedang ditutup.',
} as const

export type ChatLanguage = keyof typeof languages
export const chatLanguages = Object.keys(languages) as ChatLanguage[]

export function textsIn(language: ChatLanguage): ChatTexts {
  const texts = languages[language].split('|')
  return Object.fromEntries(order.map((name, i) => [name, texts[i] ?? ''])) as ChatTexts
}
