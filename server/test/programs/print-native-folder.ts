import { nativeFolder } from '../../src/platform/embedded-postgres/native-folder.ts'

const [root = '', copies = ''] = process.argv.slice(2)
console.log(await nativeFolder(root, copies))
