#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { requireNode } from './house/require-node.mjs'
import { root } from './house/root.mjs'
import { stopWith } from './house/stop-with.mjs'

requireNode()
const { installDependencies } = await import('./house/dependencies.mjs')
await installDependencies()
await import('./house/build.mjs')
const { buildProgram } = await import('./house/parts.mjs')

const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) stopWith(`There is no bench ${unknown.join(', ')}. There are: ${all.join(', ')}.`)

for (const name of wanted) {
  await buildProgram('bench', `${name}.ts`)
  const { status } = spawnSync(process.execPath, [join(root, `bench/dist/${name}.js`)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
