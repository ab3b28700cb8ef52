import { ApiError } from '@quaydesk/contract'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

const { $schema: _, ...refusal } = z.toJSONSchema(ApiError)

/** By this name the description speaks of the cookie of a signed-in member. */
export const signIn = 'signIn'

/**
 * What a route says of itself in the description: its schemas, and what goes without saying in the code because it holds for all of them,
 * the shape of a refusal and whether one must be signed in.
 */
export const describeRoute: typeof jsonSchemaTransform = (route) => {
  const described = jsonSchemaTransform(route)
  const access = route.route.config?.access
  const { schema } = described
  return {
    ...described,
    schema: {
      ...schema,
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
