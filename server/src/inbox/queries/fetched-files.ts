import { sql, statement } from '../../platform/db/index.ts'

type OfPlatform = { organizationId: string; channelId: string; externalId: string }

/** A picture or video that still lies with the platform. */
export type RemoteFile = { url: string; width: number | null; height: number | null }

/** No row: everything is here, or the message was deleted. */
export const findAwaitedFiles = statement(
  'inbox.findAwaitedFiles',
  (p: OfPlatform) => sql<{ media: RemoteFile[] }>`
    select media from messages
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = ${p.externalId}
       and media is not null`,
)

/** No row: somebody else was faster, or the message was deleted meanwhile. */
export const attachFiles = statement(
  'inbox.attachFiles',
  (p: OfPlatform & { files: string }) => sql<{ id: string; shopId: string; conversationId: string }>`
    update messages set files = ${p.files}::jsonb, media = null, version = version + 1
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = ${p.externalId}
       and media is not null and deleted_at is null
    returning id, shop_id as "shopId", conversation_id as "conversationId"`,
)
