/** Times are whole seconds since 1970 and ids decimal strings throughout, as the platform gives them. */

export type MessageType =
  | 'TEXT'
  | 'IMAGE'
  | 'EMOTICONS'
  | 'VIDEO'
  | 'PRODUCT_CARD'
  | 'ORDER_CARD'
  | 'LOGISTICS_CARD'
  | 'RETURN_REFUND_CARD'
  | 'COUPON_CARD'
  | 'BUYER_ENTER_FROM_PRODUCT'
  | 'BUYER_ENTER_FROM_ORDER'
  | 'BUYER_ENTER_FROM_TRANSFER'
  | 'ALLOCATED_SERVICE'
  | 'NOTIFICATION'
  | 'OTHER'

export type SenderRole = 'BUYER' | 'SHOP' | 'CUSTOMER_SERVICE' | 'SYSTEM' | 'ROBOT'

export type Message = {
  readonly id: string
  /** Grows within a conversation, but not by one. */
  readonly index: string
  /** One of MessageType, or anything a test makes up: the platform's list grows. */
  readonly type: string
  /** JSON in a string. */
  readonly content: string
  readonly createdAt: number
  readonly isVisible: boolean
  readonly role: SenderRole
}

export type Conversation = {
  readonly id: string
  readonly shopId: string
  readonly buyerUserId: string
  readonly createdAt: number
  agentJoined: boolean
  /** Index up to which the seller has marked the buyer's messages read. */
  readUpTo: string
  /** By index, oldest first. */
  readonly messages: Message[]
}

export type ChatSession = {
  readonly id: string
  readonly conversationId: string
  readonly shopId: string
  readonly beganAt: number
  readonly inVacation: boolean
  firstResponseAt: number | null
  lastBuyerAt: number
  /** Null while the buyer's last word is unanswered. */
  lastSellerAt: number | null
  endedAt: number | null
  endedBy: 'buyer-silence' | 'seller-silence' | 'seller' | null
  rating: number | null
  ratedAt: number | null
  dissatisfaction: string
  tag: 'AfterSale' | 'Logistics' | 'Presale'
}

export type Buyer = {
  readonly userId: string
  readonly imUserId: string
  readonly nickname: string
  readonly avatar: string
  readonly email: string
}

export type Vacation = { readonly from: number; readonly until: number }

export type Shop = {
  readonly id: string
  readonly sellerId: string
  readonly name: string
  readonly region: string
  readonly timeZone: string
  readonly currency: string
  readonly sellerType: 'CROSS_BORDER' | 'LOCAL'
  readonly cipher: string
  readonly code: string
  readonly imUserId: string
  readonly avatar: string
  canAcceptChat: boolean
  vacations: Vacation[]
  /** What Seller Center says by itself when a session begins; null is switched off. */
  welcome: string | null
  /** Questions of the FAQ card that Seller Center shows when a session begins; none is switched off. */
  faq: { readonly question: string; readonly answer: string }[]
  /** What the platform's chatbot answers to a session's first text; null is switched off. */
  robot: string | null
}
