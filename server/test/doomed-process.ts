import { createDatabase, type DatabaseRoles } from '../src/platform/db/index.ts'
import { channelParts } from './channel-parts.ts'
import { filePlatform } from './file-platform.ts'

/** Where the process dies, as if the machine lost its power. */
export type KillPoint = 'after the raw commit' | 'in mid-transaction' | 'after sending, before the receipt'

export type Doom = {
  readonly point: KillPoint
  readonly url: string
  readonly roles: DatabaseRoles
  readonly now: number
  readonly platform: string
  readonly delivery: {
    organizationId: string
    channelId: string
    externalId: string
    threadKey: string
    body: string
    receivedAt: number
  }
}

/** Does its work up to the point and kills itself there. The parent looks at what it left behind. */
async function run(doom: Doom): Promise<void> {
  const die = () => process.kill(process.pid, 'SIGKILL')
  const { worker } = await createDatabase({
    url: doom.url,
    migrations: '',
    roles: doom.roles,
    onError: () => {},
  })
  const at = (point: KillPoint) => (doom.point === point ? die : () => {})
  const parts = channelParts({
    db: worker,
    clock: { now: () => doom.now },
    adapter: filePlatform(doom.platform, { afterTaking: at('after sending, before the receipt') }),
    reactions: [{ name: 'death', run: async () => void at('in mid-transaction')() }],
    afterStored: at('after the raw commit'),
  })
  if (doom.point === 'after sending, before the receipt') return void (await parts.send())
  await parts.inbound.accept(doom.delivery)
  process.stdout.write('acknowledged')
  await parts.process()
}

await run(JSON.parse(process.argv[2] ?? '{}') as Doom)
