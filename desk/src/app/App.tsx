import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Appearance } from './Appearance.tsx'
import { createQueryClient } from './query-client.ts'
import { createDeskRouter, toSignIn } from './router.tsx'

const client = createQueryClient(() => toSignIn(router, client))
const router = createDeskRouter(client)

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  )
}
