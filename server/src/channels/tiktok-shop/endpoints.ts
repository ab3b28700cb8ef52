/** Paths of the interface with the version that each belongs to; a retired one answers 36009014. */
const chats = '/customer_service/202309/conversations'

export const endpoints = {
  conversations: chats,
  messages: (conversationId: string) => `${chats}/${encodeURIComponent(conversationId)}/messages`,
  readMark: (conversationId: string) => `${chats}/${encodeURIComponent(conversationId)}/messages/read`,
  imageUpload: '/customer_service/202309/images/upload',
  conversation: (conversationId: string) =>
    `/customer_service/202601/conversations/${encodeURIComponent(conversationId)}`,
  performance: '/customer_service/202407/performance',
  orders: '/order/202309/orders',
  orderSearch: '/order/202309/orders/search',
  tracking: (orderId: string) => `/fulfillment/202309/orders/${encodeURIComponent(orderId)}/tracking`,
  package: (packageId: string) => `/fulfillment/202309/packages/${encodeURIComponent(packageId)}`,
  returnSearch: '/return_refund/202309/returns/search',
  cancellationSearch: '/return_refund/202309/cancellations/search',
  product: (productId: string) => `/product/202309/products/${encodeURIComponent(productId)}`,
  productSearch: '/product/202502/products/search',
  reviewSearch: '/review_rating/202605/product_reviews/search',
  shops: '/authorization/202309/shops',
  webhooks: '/event/202309/webhooks',
} as const
