import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'rolldown'
import type { Doom } from './doomed-process.ts'

const here = import.meta.dirname

export type Died = { readonly signal: string | null; readonly said: string; readonly complained: string }

/** Builds the doomed process, below our own packages so that it finds them, runs it and waits for its end. */
export async function runDoomed(doom: Doom): Promise<Died> {
  const folder = await mkdtemp(join(here, '../../node_modules/.doomed-'))
  try {
    await build({
      input: join(here, 'doomed-process.ts'),
      platform: 'node',
      external: (id) => /^[^./]/.test(id) && !id.startsWith('@quaydesk/'),
      output: { dir: folder, format: 'esm', codeSplitting: false },
    })
    return await watch(join(folder, 'doomed-process.js'), doom)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function watch(program: string, doom: Doom): Promise<Died> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, JSON.stringify(doom)])
    let said = ''
    let complained = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      complained += chunk
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve({ signal, said, complained }))
  })
}
