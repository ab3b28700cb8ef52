import { defineConfig } from 'vitest/config'

const notOurs = ['**/node_modules/**', '**/dist/**']

const databaseTests = {
  include: ['server/**/*.db.test.ts'],
  exclude: notOurs,
  setupFiles: ['server/test/close-test-databases.ts'],
  // A test that needs a new database in the middle of the others still gets one within this time.
  testTimeout: 20_000,
  hookTimeout: 30_000,
}

// PostgreSQL 15, the oldest we support, comes as binaries for this machine type only.
const hasPostgres15 = process.platform === 'linux' && process.arch === 'x64'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{contract,server,desk,widget,emulators,e2e,bench}/**/*.test.{ts,tsx}',
            '{.dependency-cruiser,bin}/**/*.test.mjs',
          ],
          exclude: [...notOurs, '**/*.db.test.ts', '.dependency-cruiser/fixtures/**'],
        },
      },
      { test: { ...databaseTests, name: 'db18', globalSetup: ['server/test/postgres-18.ts'] } },
      ...(hasPostgres15
        ? [{ test: { ...databaseTests, name: 'db15', globalSetup: ['server/test/postgres-15.ts'] } }]
        : []),
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          exclude: notOurs,
          // One browser and one server at a time: two would measure this machine instead of the product.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
