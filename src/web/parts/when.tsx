import { formatUtc } from '../../kernel/time.ts'
import { useSettings } from '../state/settings.ts'

/** A moment in UTC; the reader's own time shows when pointed at. */
export function When({ at }: { readonly at: number | null }) {
  const { language, t } = useSettings()
  if (at === null) return <span class="soft">{t.app.none}</span>
  const utc = formatUtc(at)
  return (
    <time dateTime={utc} title={localTime(at, language)}>
      {shortUtc(utc)}
    </time>
  )
}

/** `2026-03-01 06:00Z` */
export const shortUtc = (utc: string) => `${utc.slice(0, 10)} ${utc.slice(11, 16)}Z`

const localTime = (at: number, language: string) => localFormat(language).format(at)

/** One for each language: making a format takes longer than all else of a line in the queue. */
const localFormats = new Map<string, Intl.DateTimeFormat>()
function localFormat(language: string): Intl.DateTimeFormat {
  const made = localFormats.get(language)
  if (made !== undefined) return made
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })
  localFormats.set(language, format)
  return format
}
