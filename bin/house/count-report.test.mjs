import { describe, expect, it } from 'vitest'
import { countReport } from './count-report.mjs'

const numbers = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const green = { status: 'passed', assertionResults: [{ status: 'passed' }] }

describe('the count of a test run', () => {
  it('takes the tests as vitest reports them', () => {
    expect(countReport({ ...numbers, testResults: [green] })).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  it('counts a file that could not be loaded as failed', () => {
    const notLoaded = { status: 'failed', assertionResults: [] }
    expect(countReport({ ...numbers, testResults: [green, notLoaded] }).failed).toBe(1)
  })

  it('counts a file whose hook threw as failed', () => {
    const brokenHook = { status: 'failed', assertionResults: [{ status: 'passed' }] }
    expect(countReport({ ...numbers, testResults: [brokenHook] }).failed).toBe(1)
  })

  it('counts a failed test once', () => {
    const red = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(countReport({ ...numbers, numFailedTests: 1, testResults: [red] }).failed).toBe(1)
  })

  it('adds what is left for later to what is skipped', () => {
    expect(countReport({ ...numbers, numPendingTests: 1, numTodoTests: 2, testResults: [] }).skipped).toBe(3)
  })
})
