import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// vitest leaves a core free, which on two is half of them. A test server has 500 connections, enough for four files of many databases.
const maxWorkers = Math.min(4, availableParallelism())

const notOurs = ['**/node_modules/**', '**/dist/**']

// Loading the same modules anew for each file took two thirds of the unit tests' time and a third of the database tests'.
// What a file changes for its whole process (globals, timers) it puts back itself.
const isolate = false

const databaseTests = {
  include: ['server/**/*.db.test.ts'],
  exclude: notOurs,
  isolate,
  setupFiles: ['server/test/close-test-databases.ts'],
  // A test that needs a new database in the middle of the others still gets one within this time.
  testTimeout: 20_000,
  hookTimeout: 30_000,
}

// PostgreSQL 15, the oldest we support, comes as binaries for this machine type only.
const hasPostgres15 = process.platform === 'linux' && process.arch === 'x64'

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
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
