export { type AnalyticsDeps, registerAnalyticsRoutes } from './routes.ts'
