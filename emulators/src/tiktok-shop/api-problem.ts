/**
 * Numbers of the platform's error tables with the HTTP status they come with. Few of the statuses are documented;
 * what a business rule refuses comes with 200, as production clients report it. Of orders, parcels, products, returns
 * and coupons the pages give some numbers without saying which is for what, so those here are our pick.
 */
const problems = {
  36009002: [429, 'Too many requests. Please retry later.'],
  36009003: [500, 'Internal error. Please retry later.'],
  36009004: [400, 'Invalid common parameter.'],
  36009009: [404, 'Invalid path. No such API.'],
  36009010: [405, 'Invalid method for this API.'],
  36009014: [400, 'This API version is retired.'],
  36009021: [413, 'The file is too large.'],
  36009022: [400, 'The content type is not supported.'],
  36004001: [200, 'The refresh token is invalid or expired.'],
  36004004: [200, 'The authorization code is invalid, expired or used.'],
  101000: [400, 'The access token does not fit the shop.'],
  105001: [401, 'This kind of authorization can not be used here.'],
  105002: [401, 'The access token is expired or invalid.'],
  105005: [403, 'The scope of this API was not granted.'],
  106001: [401, 'The signature is invalid.'],
  106013: [400, 'shop_cipher is missing.'],
  12052900: [200, 'The product does not exist.'],
  10002014: [200, 'The order does not exist.'],
  21008111: [200, 'The package does not exist.'],
  25000001: [200, 'Invalid parameter.'],
  25000004: [200, 'No such after-sales record.'],
  32002017: [200, 'Not authorized for reviews.'],
  45101001: [200, 'Invalid parameter.'],
  45101002: [200, 'The conditions of a return or refund card are not met.'],
  45101003: [200, 'Record not found.'],
  45101004: [200, 'The daily quota of requests is used up.'],
  45101006: [200, 'The message holds sensitive content.'],
  45101008: [200, 'The image could not be stored.'],
  45102007: [200, 'No permission on this conversation.'],
  45109001: [200, 'The conversation is outside the allowed contact window.'],
  45109003: [200, 'The conditions for a new conversation are not met.'],
  45111001: [200, 'This type of message is not supported.'],
  45111012: [200, 'Coupon cards are sent too often.'],
  45111017: [200, 'The coupon can not be sent.'],
} as const satisfies Record<number, readonly [status: number, message: string]>

export type ProblemCode = keyof typeof problems

export const isProblemCode = (code: number): code is ProblemCode => code in problems

/** An answer other than success, in the platform's own numbers. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ProblemCode, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail ?? problems[code][1])
    this.code = code
    this.status = problems[code][0]
    this.headers = headers
  }
}
