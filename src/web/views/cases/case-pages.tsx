import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Trouble } from '../../parts/trouble.tsx'
import { useTexts } from '../../state/settings.ts'
import { useLive } from '../../state/use-live.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'

type Page = { readonly next: string | null }

/** A register, a page at a time: reads it, keeps it fresh, and turns its pages. */
export function CasePages<P extends Page>({
  title,
  name,
  read,
  filters,
  children,
}: {
  readonly title: string
  /** What is read: another name is read anew, from its first page. */
  readonly name: string
  readonly read: (after: string) => Promise<P>
  readonly filters?: ComponentChildren
  readonly children: (page: P) => ComponentChildren
}) {
  const t = useTexts()
  const [{ of, places }, set] = useState({ of: name, places: [''] })
  const own = of === name ? places : ['']
  const after = own.at(-1) ?? ''
  const { value, error, again } = useRead(`${name} ${after}`, () => read(after))
  useLive(again, ({ event }) => event === 'entries' || event === 'resync', 2_000)
  const next = value?.next ?? null
  return (
    <section>
      <h1>{title}</h1>
      {filters}
      {error && <Trouble error={error} again={again} />}
      {value === null ? error === null && <p class="soft">{t.app.loading}</p> : children(value)}
      {(own.length > 1 || next !== null) && (
        <div class="pages">
          <button
            type="button"
            disabled={own.length === 1}
            onClick={() => set({ of: name, places: own.slice(0, -1) })}
          >
            {t.queue.previous}
          </button>
          <span>{fill(t.queue.page, { n: own.length })}</span>
          <button
            type="button"
            disabled={next === null}
            onClick={() => next !== null && set({ of: name, places: [...own, next] })}
          >
            {t.queue.next}
          </button>
        </div>
      )}
    </section>
  )
}

/** Key figures in a row. */
export function Figures({
  figures,
}: {
  readonly figures: readonly (readonly [label: string, value: ComponentChildren])[]
}) {
  return (
    <section class="card">
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A share with what it is a share of: `3 of 4 (75 %)`. */
export function Share({ of, n }: { readonly of: number; readonly n: number }) {
  const t = useTexts()
  return (
    <>
      {n === 0 ? t.app.none : fill(t.cases.share, { of, n, percent: Math.round((100 * of) / n) })}
    </>
  )
}
