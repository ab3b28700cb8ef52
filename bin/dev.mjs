#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { requireNode } from './house/require-node.mjs'
import { root } from './house/root.mjs'

requireNode()
const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()
const { createServer } = await import('vite')

/** Editors write a file in several steps; one restart for all of them. */
const settleMs = 200
const origin = `http://127.0.0.1:${process.env.PORT ?? 3000}`

let server = start()
let restart = setTimeout(() => {}, 0)
for (const workspace of ['server', 'emulators', 'widget', 'contract']) {
  watch(join(root, workspace, 'src'), { recursive: true }, () => {
    clearTimeout(restart)
    restart = setTimeout(() => {
      const old = server
      old.once('exit', () => {
        server = start()
      })
      old.kill('SIGINT')
      // A server that the build or an error ended has no exit to wait for.
      if (old.exitCode !== null) server = start()
    }, settleMs)
  })
}

// The desk from its sources; what the server answers is passed on. The Host stays the browser's, so that the server's
// same-origin check sees what it would see in production.
const desk = await createServer({
  root: join(root, 'desk'),
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '^/(api|files|chat)/': { target: origin, ws: true }, '/widget.js': origin },
  },
})
await desk.listen()
console.log(`The desk follows its sources at ${desk.resolvedUrls?.local[0]}`)

process.on('SIGINT', () => {
  server.once('exit', () => process.exit())
  if (server.exitCode !== null) process.exit()
})

function start() {
  return spawn(process.execPath, [join(root, 'bin/start.mjs')], { stdio: 'inherit' })
}
