export { type DataFolder, openDataFolder } from './open-data-folder.ts'
