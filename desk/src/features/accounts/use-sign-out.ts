import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { live } from '../../lib/desk-live.ts'
import { useSayError } from '../../ui/say-error.ts'
import { accountsApi } from './api.ts'

export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const say = useSayError()
  return useMutation({
    mutationFn: accountsApi.signOut,
    onSuccess: async () => {
      live.stop()
      await navigate({ to: '/sign-in' })
      client.clear()
    },
    onError: (error) => void message.error(say(error).sentence),
  })
}
