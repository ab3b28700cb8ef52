import type { TestProject } from 'vitest/node'
import { startTestPostgres } from './start-test-postgres.ts'

export const setup = (project: TestProject) => startTestPostgres(project)
