import { App } from 'antd'
import { useCallback } from 'react'
import { useSayError } from '../../ui/say-error.ts'

/** Says in a passing line why an act did not happen; for acts whose place on the screen shows nothing by itself. */
export function useReportFailure(): (error: unknown) => void {
  const { message } = App.useApp()
  const say = useSayError()
  return useCallback(
    (error) => {
      const { sentence, detail } = say(error)
      message.error([sentence, detail].filter(Boolean).join(' '))
    },
    [message, say],
  )
}
