import { openDataFolder } from '../../src/platform/data-folder/index.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts'

const [path = '', binaries = ''] = process.argv.slice(2)
const folder = await openDataFolder(path)
const postgres = await startEmbeddedPostgres({ dataDir: folder.path, binaries, log: () => undefined })
const awake = setInterval(() => undefined, 60_000)
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }))
process.once('SIGTERM', () => {
  clearInterval(awake)
  void postgres.stop().then(folder.close)
})
