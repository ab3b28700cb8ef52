import { busyDayRoutes } from './busy-day/routes.ts'
import { phoneRoutes } from './phone/routes.ts'
import { buyerRoutes } from './routes/control/buyers.ts'
import type { ControlRoute } from './routes/control/control-route.ts'
import { faultRoutes } from './routes/control/faults.ts'
import { sellerCenterRoutes } from './routes/control/seller-center.ts'
import { settingRoutes } from './routes/control/settings.ts'
import { shopRoutes } from './routes/control/shops.ts'
import { stateRoutes } from './routes/control/state.ts'
import { tradeRoutes } from './routes/control/trade.ts'

/** Everything under /_play, in the order of the document. */
export const controlRoutes: readonly ControlRoute[] = [
  ...stateRoutes,
  ...buyerRoutes,
  ...sellerCenterRoutes,
  ...shopRoutes,
  ...tradeRoutes,
  ...settingRoutes,
  ...faultRoutes,
  ...phoneRoutes,
  ...busyDayRoutes,
]
