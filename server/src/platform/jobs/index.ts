export { type Loop, type LoopOptions, startLoop } from './loop.ts'
