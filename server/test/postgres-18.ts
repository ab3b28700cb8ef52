import type { TestProject } from 'vitest/node'
import { binariesPackage } from '../src/platform/embedded-postgres/index.ts'
import { startTestPostgres } from './start-test-postgres.ts'

export const setup = (project: TestProject) =>
  startTestPostgres(project, binariesPackage(process.platform, process.arch))
