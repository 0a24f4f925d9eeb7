import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultsList } from '../../../domain/reads/results-page.ts'
import { Said } from '../../parts/said.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { linkTo } from '../../state/use-route.ts'
import { fill } from '../../texts/texts.ts'
import { ComparisonView } from './comparison-view.tsx'
import { RunView } from './run-view.tsx'
import { SweepView } from './sweep-view.tsx'

type Result = ResultsList['results'][number]
type Done = Exclude<Result, { kind: 'going' }>

/** How often the folder is looked at: a world of a sweep takes longer. */
const LOOK_AGAIN_MS = 10_000

/** What earlier runs and sweeps found: one of them, or two beside each other, and how far those are that go on. */
export function Results({ name: chosen }: { readonly name?: string | undefined }) {
  const t = useTexts()
  const { value, error, again } = useRead('results', api.results)
  const [other, setOther] = useState('')
  const shownList = useRef('')
  shownList.current = JSON.stringify(value?.results)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      // Only news are drawn: plots take long.
      api.results().then(
        ({ results }) => JSON.stringify(results) !== shownList.current && again(),
        () => undefined,
      )
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
  if (value === null)
    return error === null ? (
      <p class="soft">{t.app.loading}</p>
    ) : (
      <Trouble error={error} again={again} />
    )
  const going = value.results.filter((one) => one.kind === 'going')
  const done = value.results.filter((one) => one.kind !== 'going')
  const shown = done.find(({ name }) => name === chosen) ?? done[0]
  const beside = done.find(({ name }) => name === other)
  return (
    <section class="results">
      <h1>{t.results.title}</h1>
      <p>
        <button type="button" onClick={again}>
          {t.results.again}
        </button>
      </p>
      <Going going={going} />
      {shown === undefined ? (
        <p>{t.results.none}</p>
      ) : (
        <>
          <p class="choose">
            <Select
              label={t.results.choose}
              value={shown.name}
              options={done}
              set={(name) => {
                location.hash = linkTo('results', name)
              }}
            />
            <Select
              key={shown.name}
              label={t.results.beside}
              value={beside?.name ?? ''}
              options={done.filter(({ kind, name }) => kind === shown.kind && name !== shown.name)}
              set={setOther}
              none={t.results.nothing}
            />
          </p>
          {beside !== undefined && beside.kind === shown.kind ? (
            <ComparisonView key={`${shown.name}/${beside.name}`} a={shown.name} b={beside.name} />
          ) : shown.kind === 'run' ? (
            <RunView key={shown.name} name={shown.name} />
          ) : (
            <SweepView key={shown.name} name={shown.name} />
          )}
        </>
      )}
    </section>
  )
}

function Select(wanted: {
  readonly label: string
  readonly value: string
  readonly options: readonly Done[]
  readonly set: (name: string) => void
  readonly none?: string
}) {
  const t = useTexts()
  return (
    <label>
      {wanted.label}{' '}
      <select value={wanted.value} onChange={(event) => wanted.set(event.currentTarget.value)}>
        {wanted.none !== undefined && <option value="">{wanted.none}</option>}
        {wanted.options.map(({ name, kind }) => (
          <option key={name} value={name}>
            {name} ({t.results.kinds[kind]})
          </option>
        ))}
      </select>
    </label>
  )
}

function Going({ going }: { readonly going: readonly Extract<Result, { kind: 'going' }>[] }) {
  const t = useTexts()
  if (going.length === 0) return null
  return (
    <section class="card">
      <h2>{t.results.going}</h2>
      <ul class="going">
        {going.map(({ name, leftMs, progress: { scenario, done, total, at } }) => (
          <li key={name}>
            <progress value={done} max={Math.max(1, total)} aria-label={name} />{' '}
            <Said text={fill(t.results.progress, { scenario, done, total })} />,{' '}
            {leftMs === null
              ? t.results.begins
              : fill(t.results.left, { minutes: Math.ceil(leftMs / 60_000) })}
            <span class="exact">
              {t.results.lastWorld} <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
