export { type DueLoop, type Loop, type LoopOptions, startLoop } from './loop.ts'
