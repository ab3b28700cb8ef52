import { stopWith } from './stop-with.mjs'

/** @type {[major: number, minor: number]} */
const oldest = [20, 19]

/** Ends the command if this Node is too old. Must be called before anything newer than ES2020 is loaded. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stopWith(
    `Quaydesk needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and start again.',
  )
}
