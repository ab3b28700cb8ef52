import swagger from '@fastify/swagger'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import { guardAccess } from './access.ts'
import { describeRoute, signIn } from './describe-routes.ts'
import { answerClientError, answerErrors, answerRefusal } from './errors.ts'
import type { HttpApp } from './http-app.ts'
import { readJsonBodies } from './json-bodies.ts'
import { addSecurityHeaders } from './security-headers.ts'

export type HttpOptions = {
  readonly log: Log
  readonly now: () => number
  /** Addresses and CIDRs whose forwarding headers are believed; everybody else's are ignored. */
  readonly trustedProxies: readonly string[]
  /** The desk's own origin is https: browsers are told to stay there. */
  readonly https: boolean
  /** Largest JSON body in bytes. Uploads have their own limit. */
  readonly bodyLimit: number
}

/** Requests that take longer to arrive than this are cut off: a slow sender holds no socket for ever. */
const requestTimeoutMs = 60_000

/** An HTTP server without routes: validation, access, errors, headers and the OpenAPI description are in place. */
export async function createHttpApp(options: HttpOptions): Promise<HttpApp> {
  const app: HttpApp = Fastify({
    // What it has to say of the everyday, such as that it listens, the ready line says already.
    loggerInstance: options.log.child({}, { level: 'warn' }) as FastifyBaseLogger,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: options.bodyLimit,
    requestTimeout: requestTimeoutMs,
    genReqId: () => newId(options.now()),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      answerRefusal(reply, error)
    },
    clientErrorHandler: answerClientError,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  readJsonBodies(app)
  answerErrors(app)
  guardAccess(app)
  addSecurityHeaders(app, { https: options.https })
  await app.register(websocket, { options: { maxPayload: 64 * 1024 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Quaydesk',
        version: '0.1.0',
        description: 'Everything the desk does goes through these routes.',
      },
      components: {
        securitySchemes: {
          [signIn]: { type: 'apiKey', in: 'cookie', name: 'quaydesk.session_token' },
        },
      },
    },
    transform: describeRoute,
  })
  return app
}
