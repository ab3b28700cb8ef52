import { openDataFolder } from '../../src/platform/data-folder/index.ts'

const [path = ''] = process.argv.slice(2)
const folder = await openDataFolder(path)
console.log(folder.path)
setInterval(() => undefined, 60_000)
