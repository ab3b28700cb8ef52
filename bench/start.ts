import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type RunningDesk, startDesk } from './desk/running-desk.ts'
import { describeMachine } from './report/machine.ts'
import { reportFigures } from './report/report-figures.ts'
import { measureMemory } from './start/measure-memory.ts'

const secondStartSeconds = 3
const memoryMb = 250
const settledAfterSeconds = 60

const machine = describeMachine()
const folder = await mkdtemp(join(tmpdir(), 'quaydesk-bench-'))
try {
  await measure(join(folder, 'quaydesk'))
} finally {
  await rm(folder, { recursive: true })
}

async function measure(clone: string): Promise<void> {
  const began = performance.now()
  await promisify(execFile)('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), clone])
  const first = await startToFirstPage(clone, began)
  await first.desk.stop()
  const second = await startToFirstPage(clone, performance.now())
  await pause(settledAfterSeconds * 1000)
  const { productMb, npmMb, processes } = await measureMemory(second.desk.pid)
  await second.desk.stop()
  reportFigures({
    bench: 'start',
    machine,
    figures: [
      { name: 'start, fresh clone to first page', value: first.seconds, unit: 's' },
      {
        name: 'start, second start to first page',
        value: second.seconds,
        unit: 's',
        limit: { atMost: secondStartSeconds },
      },
      {
        name: 'start, memory of server, database and sandbox after 60 s',
        value: productMb,
        unit: 'MB',
        limit: { atMost: memoryMb },
      },
      { name: 'start, memory of npm itself', value: npmMb, unit: 'MB' },
    ],
    conditions: { command: 'npm start', memoryIs: 'proportional set size (PSS)', ...processes },
  })
}

type Started = { readonly desk: RunningDesk; readonly seconds: number }

/** As a newcomer starts it: nothing set, data in the clone, the sandbox on. */
async function startToFirstPage(clone: string, began: number): Promise<Started> {
  const desk = await startDesk({ command: ['npm', 'start'], folder: clone, settings: {} })
  const page = await fetch(desk.link)
  if (page.status !== 200 || !(await page.text()).includes('<html'))
    throw new Error(`The first page was answered ${page.status}.`)
  return { desk, seconds: (performance.now() - began) / 1000 }
}
