import type { ConversationSummary } from '@quaydesk/contract'
import type { Components } from 'react-virtuoso'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ConversationList.module.css'

function LoadingMore({ context }: { context?: { loadingMore: boolean } }) {
  const t = useInboxTexts()
  return <div className={styles.more}>{context?.loadingMore && t('list.more')}</div>
}

/** What screen readers are to hear as a list. Outside the component, or every render would draw all rows anew. */
export const listParts: Components<ConversationSummary, { loadingMore: boolean }> = {
  // biome-ignore lint/a11y/useSemanticElements: Virtuoso places and measures a div.
  List: ({ context: _context, ...rest }) => <div role="list" {...rest} />,
  // biome-ignore lint/a11y/useSemanticElements: as above.
  Item: ({ context: _context, item: _item, ...rest }) => <div role="listitem" {...rest} />,
  Footer: LoadingMore,
}
