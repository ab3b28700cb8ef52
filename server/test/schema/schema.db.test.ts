import { expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { dumpSchema } from './dump-schema.ts'

test('schema.sql is what the migrations make (if it is not: npm run schema -w server)', async () => {
  await expect(await dumpSchema(await testDatabase())).toMatchFileSnapshot('../../schema.sql')
})
