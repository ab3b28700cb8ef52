import { Organization, UpdateOrganizationRequest } from '@quaydesk/contract'
import type { HttpApp } from '../../platform/http/index.ts'
import { renameOrganization } from '../commands/rename-organization.ts'
import type { AccountsDeps } from '../deps.ts'

export function registerOrganizationRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'PATCH',
    url: '/api/organization',
    config: { access: 'organization.manage' },
    schema: {
      summary: 'Rename the organization; its name and id come with GET /api/me',
      tags: ['accounts'],
      body: UpdateOrganizationRequest,
      response: { 200: Organization },
    },
    handler: async ({ actor, body }) => renameOrganization(deps, actor, body.name),
  })
}
