import { SearchOutlined, TagOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useLocale } from '../../../lib/texts.ts'
import { useNow } from '../../../lib/time.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { type ChosenCard, productCard } from '../model/card-choices.ts'
import { sayCardDetails } from '../thread/say-card.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { PickedList } from './PickedList.tsx'
import styles from './Pickers.module.css'
import { useProducts } from './use-pickable.ts'
import { useRested } from './use-rested.ts'

type Props = {
  conversationId: string
  channelId: string
  onChosen: (card: ChosenCard) => void
  onClose: () => void
}

const longestSearch = 100

/** What the channel sells; a click sends it. */
export function ProductPicker({ conversationId, channelId, onChosen, onClose }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const [words, setWords] = useState('')
  const search = useRested(words)
  const query = useProducts(conversationId, search)
  return (
    <Modal open title={t('pick.product')} footer={null} onCancel={onClose} width={520}>
      <Input
        autoFocus
        allowClear
        maxLength={longestSearch}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('pick.search')}
        aria-label={t('pick.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <PickedList
        query={query}
        empty={{ title: t('pick.noProducts'), text: t('pick.noProductsText') }}
        itemOf={(product) => {
          const card = productCard(product)
          return (
            <li key={product.id}>
              <button type="button" className={styles.pick} onClick={() => onChosen(card)}>
                <Picture channelId={channelId} address={product.pictureUrl} size={40}>
                  <TagOutlined />
                </Picture>
                <span className={styles.what}>
                  <span className={styles.name}>{product.name}</span>
                  <span className={styles.detail}>
                    {sayCardDetails('product-card', card.shown, { t, locale, now }).join(' · ')}
                  </span>
                </span>
                <span className={styles.verb}>{t('pick.send')}</span>
              </button>
            </li>
          )
        }}
      />
    </Modal>
  )
}
