import { TimePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'

dayjs.extend(customParseFormat)

type Field = { label: string; value: string; onChange: (value: string) => void }

/** A time of day as `HH:mm`, the same in every browser; the native field follows the browser's own locale. */
export function ClockField({ label, value, onChange }: Field) {
  return (
    <TimePicker
      style={{ width: 76 }}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      allowClear={false}
      suffixIcon={null}
      aria-label={label}
      value={dayjs(value, 'HH:mm')}
      onChange={(time) => time && onChange(time.format('HH:mm'))}
    />
  )
}
