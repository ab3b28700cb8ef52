import type { OrderTimeline } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { exactTime, shortDay } from '../../../lib/time.ts'
import { When } from '../../../ui/When.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './WayLine.module.css'

/** From the payment to the door: five steps, each with its day where that is known. */
export function WayLine({ timeline, shopId }: { timeline: OrderTimeline; shopId: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { steps, current, late } = timeline
  return (
    <ol className={styles.way} aria-label={t('order.way')} data-late={late !== null}>
      {steps.map(({ step, at, done }) => {
        const name = t(`step.${step}`)
        const spoken = !done
          ? t('step.ahead', { step: name })
          : at === null
            ? t('step.done', { step: name })
            : t('step.doneAt', { step: name, at: exactTime(at, locale) })
        return (
          <li key={step} data-done={done} aria-current={step === current ? 'step' : undefined}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.name}>
              <span aria-hidden="true">{name}</span>
              <span className="qd-spoken">{spoken}</span>
            </span>
            {done && at !== null && (
              <span className={styles.day} aria-hidden="true">
                <When at={at} shopId={shopId}>
                  {shortDay(at, locale)}
                </When>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
