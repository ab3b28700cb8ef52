import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { connectApi } from './api.ts'
import { connectLocales } from './connect-locales.ts'

/** Leaves for the platform in the same tab: it leads back here. */
export function AuthorizeButton({ appId, again = false }: { appId: string; again?: boolean }) {
  const t = useTexts(connectLocales)
  const leave = useMutation({
    mutationFn: () => connectApi.authorizationLink(appId),
    onSuccess: ({ url }) => location.assign(url),
  })
  return (
    <>
      <Button type={again ? 'default' : 'primary'} loading={leave.isPending} onClick={() => leave.mutate()}>
        {t(again ? 'account.again' : 'app.go')}
      </Button>
      {leave.error && <ErrorNote error={leave.error} />}
    </>
  )
}
