import { Id } from '@quaydesk/contract'
import { z } from 'zod'

export const ById = z.strictObject({ id: Id })
