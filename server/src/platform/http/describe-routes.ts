import { ApiError } from '@quaydesk/contract'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

const { $schema: _, ...refusal } = z.toJSONSchema(ApiError)

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route reads by itself, other than JSON by its schema. */
    takes?: keyof typeof taken
  }
}

const bytes = { type: 'string', contentMediaType: 'application/octet-stream' }
const taken = {
  form: {
    consumes: ['multipart/form-data'],
    body: {
      type: 'object',
      properties: { file: bytes },
      required: ['file'],
      additionalProperties: false,
      description: 'One part with the file and its name',
    },
  },
  // What it is, its bytes say, whatever the content type.
  file: { consumes: ['*/*'], body: { ...bytes, description: 'The file itself' } },
  delivery: {
    consumes: ['*/*'],
    body: { ...bytes, description: 'What the platform sends, byte by byte as it was signed' },
  },
}

/** By this name the description speaks of the cookie of a signed-in member. */
export const signIn = 'signIn'

/**
 * What a route says of itself in the description: its schemas, and what goes without saying in the code because it holds for all of them,
 * the shape of a refusal and whether one must be signed in.
 */
export const describeRoute: typeof jsonSchemaTransform = (route) => {
  const described = jsonSchemaTransform(route)
  const { access, takes } = route.route.config ?? {}
  const { schema } = described
  return {
    ...described,
    schema: {
      ...schema,
      ...(takes === undefined ? {} : taken[takes]),
      ...(access === undefined || access === 'public' ? {} : { security: [{ [signIn]: [] }] }),
      ...(access === undefined || access === 'public' || access === 'member'
        ? {}
        : { description: `Needs the permission ${access}.` }),
      response: {
        ...(schema.response as object | undefined),
        default: {
          description: 'Refused, with a sentence that says what to do',
          content: { 'application/json': { schema: refusal } },
        },
      },
    },
  }
}
