import { useEffect, useRef, useState } from 'preact/hooks'
import { Trouble } from '../../parts/trouble.tsx'
import { askAhead } from '../../state/ahead.ts'
import { api, type QueueWanted } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useLive } from '../../state/use-live.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'
import { Filters } from './filters.tsx'
import { Lines } from './lines.tsx'
import { useQueueKeys } from './use-queue-keys.ts'

type Chosen = Omit<QueueWanted, 'after'>

/** Kept while the page lives, so that the way back from a dossier leads to the same place. */
let left: { chosen: Chosen; places: readonly (string | null)[] } = {
  chosen: { sort: 'harm', channel: '', state: '', typology: '', goods: '', due: '' },
  places: [null],
}

const wantedOf = ({ chosen, places }: typeof left): QueueWanted => ({
  ...chosen,
  after: places.at(-1) ?? null,
})

/** Asks for the page that an opened queue shows first. */
export function askQueueAhead(): void {
  const wanted = wantedOf(left)
  askAhead(JSON.stringify(wanted), () => api.queue(wanted))
}

/** The work queue of the port: the most urgent first, a page at a time. */
export function Queue() {
  const t = useTexts()
  const [{ chosen, places }, set] = useState(left)
  useEffect(() => {
    left = { chosen, places }
  }, [chosen, places])
  const wanted = wantedOf({ chosen, places })
  const { value, error, again } = useRead(JSON.stringify(wanted), () => api.queue(wanted))
  // While another page is read the last one stays: nothing jumps, and the table is laid out once.
  const last = useRef(value)
  if (value !== null || error !== null) last.current = value
  const shown = value ?? last.current
  useLive(again, ({ event }) => event === 'entries' || event === 'resync')

  const next = value?.next ?? null
  const turn = {
    next: next === null ? null : () => set({ chosen, places: [...places, next] }),
    previous: places.length === 1 ? null : () => set({ chosen, places: places.slice(0, -1) }),
  }
  const list = useRef<HTMLElement>(null)
  useQueueKeys(list, turn)
  return (
    <section ref={list} aria-busy={value === null && error === null}>
      <h1>{t.queue.title}</h1>
      <Filters chosen={chosen} choose={(now) => set({ chosen: now, places: [null] })} />
      {error && <Trouble error={error} again={again} />}
      {shown === null ? (
        error === null && <p class="soft">{t.app.loading}</p>
      ) : (
        <Lines entries={shown.entries} now={shown.now} />
      )}
      <div class="pages">
        <button type="button" disabled={turn.previous === null} onClick={() => turn.previous?.()}>
          {t.queue.previous}
        </button>
        <span>{fill(t.queue.page, { n: places.length })}</span>
        <button type="button" disabled={turn.next === null} onClick={() => turn.next?.()}>
          {t.queue.next}
        </button>
      </div>
      <p class="soft keys">{t.queue.keys}</p>
    </section>
  )
}
