import type { ApiCall, ApiRoute } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { imageUrl, keepImage } from '../../store/images.ts'

const largestBytes = 10 * 1024 * 1024

export const imageRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/customer_service/202309/images/upload',
    scope: 'seller.customer_service',
    cipher: 'required',
    support: 'supported',
    handle: async (call) => {
      const bytes = await uploadedPart(call, 'data')
      if (bytes.length > largestBytes) throw new ApiProblem(36009021)
      const image = keepImage(call.store, bytes)
      if (!image) throw new ApiProblem(36009022, 'The image must be jpg, gif, webp or png.')
      return { url: imageUrl(call.store, image), width: image.width, height: image.height }
    },
  },
]

async function uploadedPart({ received }: ApiCall, name: string): Promise<Buffer> {
  const type = received.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) throw new ApiProblem(36009022)
  const form = await new Response(new Uint8Array(received.body), { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      if (error instanceof TypeError) return null
      throw error
    })
  const part = form?.get(name)
  if (!(part instanceof Blob)) throw new ApiProblem(45101008, `The form must hold a file named ${name}.`)
  return Buffer.from(await part.arrayBuffer())
}
