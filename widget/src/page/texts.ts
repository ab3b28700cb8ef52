/** open, close, {n} unread */
type PageTexts = readonly [string, string, string]

export const pageTexts = {
  en: ['Chat with us', 'Close the chat', '{n} unread'],
  zh: ['在线聊天', '关闭聊天', '{n} 条未读'],
  de: ['Chat öffnen', 'Chat schließen', '{n} ungelesen'],
  es: ['Abrir el chat', 'Cerrar el chat', '{n} sin leer'],
  fr: ['Ouvrir le chat', 'Fermer le chat', '{n} non lus'],
  it: ['Apri la chat', 'Chiudi la chat', '{n} non letti'],
  ja: ['チャットを開く', 'チャットを閉じる', '未読 {n} 件'],
  ko: ['채팅 열기', '채팅 닫기', '안 읽음 {n}개'],
  pt: ['Abrir o chat', 'Fechar o chat', '{n} não lidas'],
  th: ['เปิดแชท', 'ปิดแชท', 'ยังไม่อ่าน {n}'],
  vi: ['Mở khung chat', 'Đóng khung chat', '{n} chưa đọc'],
  id: ['Buka chat', 'Tutup chat', '{n} belum dibaca'],
} as const satisfies Record<string, PageTexts>
