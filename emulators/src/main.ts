export { createPlayClock, type PlayClock } from './core/clock.ts'
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox/start-sandbox.ts'
export { startTiktokShop, type TiktokShop, type TiktokShopOptions } from './tiktok-shop/start-tiktok-shop.ts'
