import type { ConversationSummary, Tag } from '@quaydesk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { usePermission } from '../../../lib/me.ts'
import { inboxApi } from '../api.ts'
import { editSummary } from '../live-cache.ts'
import { inboxKeys } from '../query-keys.ts'
import { useReportFailure } from '../use-report-failure.ts'

/** Puts tags on a conversation and takes them off; painted at once, taken back if the server refuses. */
export function useTagging({ id, tags }: Pick<ConversationSummary, 'id' | 'tags'>) {
  const client = useQueryClient()
  const report = useReportFailure()
  const mayCreate = usePermission('tags.manage')
  const attempt = async (painted: Tag[], act: () => Promise<unknown>) => {
    editSummary(client, id, (row) => ({ ...row, tags: painted }))
    try {
      await act()
    } catch (failure) {
      report(failure)
      editSummary(client, id, (row) => ({ ...row, tags }))
    }
  }
  return {
    mayCreate,
    add: (tag: Tag) => void attempt([...tags, tag], () => inboxApi.tag(id, tag.id)),
    remove: (tagId: string) =>
      void attempt(
        tags.filter((one) => one.id !== tagId),
        () => inboxApi.untag(id, tagId),
      ),
    create: (name: string) => {
      inboxApi
        .createTag(name)
        .then(async (tag) => {
          await client.invalidateQueries({ queryKey: inboxKeys.tags })
          await attempt([...tags, tag], () => inboxApi.tag(id, tag.id))
        })
        .catch(report)
    },
  }
}
