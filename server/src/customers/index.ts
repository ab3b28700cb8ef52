export { ensureIdentities, identityKeyOf, type Writer } from './commands/ensure-identities.ts'
export {
  type BuyerStanding,
  type CustomerProfile,
  readBuyerStanding,
  readCustomerProfile,
} from './commands/read-customer-profile.ts'
export {
  type NumberOnChannel,
  numberKeyOf,
  readIdentityOrder,
  readIdentityOrders,
  readOrdersByNumber,
} from './commands/read-orders.ts'
export { readChannelProducts, readProductsByNumber } from './commands/read-products.ts'
export { recordBuyers } from './commands/record-buyers.ts'
export { recordOrders } from './commands/record-orders.ts'
export { recordParcels } from './commands/record-parcels.ts'
export { recordPlatformPerformance } from './commands/record-platform-performance.ts'
export { recordProducts } from './commands/record-products.ts'
export { recordReturns } from './commands/record-returns.ts'
export { recordReviews } from './commands/record-reviews.ts'
export type {
  BuyerFact,
  MoneyFact,
  OfChannel,
  OrderFact,
  OrderLineFact,
  ParcelFact,
  PlatformPerformanceFact,
  ProductFact,
  Reading,
  ReturnFact,
  ReviewFact,
  SkuFact,
  TrackingEventFact,
} from './facts.ts'
export type { IdentityRow } from './queries/identities.ts'
export { type CustomersDeps, registerCustomersRoutes } from './routes.ts'
export { tiktokShopWords } from './words/tiktok-shop.ts'
