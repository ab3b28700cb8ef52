import { sql, statement } from '../../platform/db/index.ts'

/** A message whose screens have to be told. */
export type ChangedMessage = { id: string; shopId: string; conversationId: string }

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
  (p: OfPlatform & { files: string }) => sql<ChangedMessage>`
    update messages set files = ${p.files}::jsonb, media = null, media_given_up_at = null, version = version + 1
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = ${p.externalId}
       and media is not null and deleted_at is null
    returning id, shop_id as "shopId", conversation_id as "conversationId"`,
)

/** No row: they came, or their message went. */
export const giveUpFiles = statement(
  'inbox.giveUpFiles',
  (p: OfPlatform & { now: Date }) => sql<ChangedMessage>`
    update messages set media_given_up_at = ${p.now}, version = version + 1
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = ${p.externalId}
       and media is not null and media_given_up_at is null
    returning id, shop_id as "shopId", conversation_id as "conversationId"`,
)

export const findMissingFiles = statement(
  'inbox.findMissingFiles',
  (p: { organizationId: string; id: string }) => sql<{
    channelId: string
    externalId: string | null
    missing: boolean
  }>`
    select channel_id as "channelId", external_id as "externalId", media_given_up_at is not null as missing
      from messages
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** No row: somebody else asked for them too, or they came. */
export const hopeForFiles = statement(
  'inbox.hopeForFiles',
  (p: { organizationId: string; id: string }) => sql<ChangedMessage>`
    update messages set media_given_up_at = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and media_given_up_at is not null
    returning id, shop_id as "shopId", conversation_id as "conversationId"`,
)
