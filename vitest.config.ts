import { defineConfig } from 'vitest/config'

const notSource = ['**/node_modules/**', '**/dist/**', '**/data/**', '.dependency-cruiser/fixtures/**']
const channelSuites = ['server/src/channels/*/contract.test.ts', 'server/src/channels/*/replay.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...notSource, ...channelSuites, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          exclude: notSource,
          // One browser and one server at a time: two would measure the machine instead of the product.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
