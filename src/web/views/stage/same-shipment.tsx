import { useEffect } from 'preact/hooks'
import { type Cell, PAPER_FIELDS, type PaperField } from '../../../domain/reads/shipment-page.ts'
import type { StageArm, StagePage, StageShipment } from '../../../domain/reads/stage-page.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { shownAs } from '../../parts/shown-as.ts'
import { Table } from '../../parts/table.tsx'
import { Told } from '../../parts/told.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useRead } from '../../state/use-read.ts'
import { fill } from '../../texts/texts.ts'

/** How long, in seconds, what both sides know is shown while time passes: every reading is logged. */
const FRESH_SECONDS = 2

type View = StageShipment['ports'][number]['arms'][StageArm]

/** What each side sees of the same shipment at the same moment: filed, told, not agreed, not yet. */
export function SameShipment({
  name,
  arm,
  page,
}: {
  readonly name: string | null
  readonly arm: StageArm
  readonly page: StagePage
}) {
  const t = useTexts()
  const { value, again } = useRead(name ?? '', async () =>
    name === null ? null : api.stageShipment(name),
  )
  const { at, speed, isPlaying, isSeeking } = page
  const age = Math.floor(at / (FRESH_SECONDS * speed))
  useEffect(again, [age, isPlaying || isSeeking])
  if (name === null || value === null) return <p class="soft">{t.stage.choose}</p>
  const sides = page.ports.map(({ port, name: called }) => ({
    port: called,
    view: value.ports.find((one) => one.port === port)?.arms[arm] ?? null,
  }))
  const views = sides.map(({ view }) => view)
  return (
    <section class="same">
      <h2>
        {t.stage.shipment}: <Said text={value.name} />
      </h2>
      <p class="soft">
        {t.stage.legend} · {t.stage.arms[arm]}
      </p>
      <Table
        label={t.stage.shipment}
        head={[t.shipment.field, ...sides.map(({ port }) => fill(t.stage.sees, { port }))]}
      >
        <tr>
          <th scope="row">{t.queue.score}</th>
          {sides.map(({ port, view }) => (
            <td data-label={port}>
              <Verdict view={view} />
            </td>
          ))}
        </tr>
        {fieldsOf(views).map((field) => (
          <tr key={field} class={tellsApart(views, field) ? 'differs' : undefined}>
            <th scope="row">{t.fields[field]}</th>
            {sides.map(({ port, view }) => (
              <td data-label={port}>
                <Seen view={view} field={field} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Verdict({ view }: { view: View }) {
  const t = useTexts()
  if (view === null) return <span class="missing">{t.stage.unknownHere}</span>
  if (view.score === null) return <span class="missing">{t.stage.judgedThere}</span>
  return (
    <>
      <Band channel={view.channel} named /> <strong>{view.score}</strong>
      <ul>
        {view.reasons.map((reason) => (
          <li key={reason.en}>
            <Told text={reason} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a port has been told of a field, by which papers; or why nobody told it. */
function Seen({ view, field }: { view: View; field: PaperField }) {
  const t = useTexts()
  if (view === null) return <span class="missing">{t.stage.unknownHere}</span>
  const cells = cellsOf(view, field)
  const statements = statementsOf(cells)
  if (statements.length === 0) {
    const missing = cells.flatMap(({ cell }) =>
      cell !== null && 'missing' in cell ? [cell.missing] : [],
    )
    const why = missing.find((one) => one === 'not-agreed') ?? missing[0]
    return <span class={`missing ${why ?? ''}`}>{why === undefined ? '·' : t.missing[why]}</span>
  }
  return (
    <ul class="seen">
      {statements.map(({ text, papers }) => (
        <li key={text}>
          <Said text={shownAs(field, text, t)} />{' '}
          {papers.map(({ source, kind }) => (
            <span key={`${source} ${kind}`} class={`by ${source}`}>
              {source === 'own' ? '●' : '◆'} {t.papers[kind as keyof typeof t.papers]}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Each different thing said, with the papers that say it. */
function statementsOf(cells: ReturnType<typeof cellsOf>) {
  const statements = new Map<string, (typeof cells)[number][]>()
  for (const one of cells) {
    const text = saysOf(one.cell).join('; ')
    if (text !== '') statements.set(text, [...(statements.get(text) ?? []), one])
  }
  return [...statements].map(([text, papers]) => ({ text, papers }))
}

const saysOf = (cell: Cell) => (cell !== null && 'says' in cell ? [...new Set(cell.says)] : [])

function cellsOf({ papers }: NonNullable<View>, field: PaperField) {
  const row = papers.rows.find((one) => one.field === field)
  return papers.columns.map(({ source, kind, missing }, place) => ({
    source,
    kind,
    cell: row === undefined ? (missing === null ? null : { missing }) : (row.cells[place] ?? null),
  }))
}

/** Fields that one of the ports has been told. */
function fieldsOf(views: readonly View[]): readonly PaperField[] {
  const told = new Set(views.flatMap((view) => view?.papers.rows.map(({ field }) => field) ?? []))
  return PAPER_FIELDS.filter((field) => told.has(field))
}

const tellsApart = (views: readonly View[], field: PaperField) =>
  views.some((view) => view?.papers.rows.some((row) => row.field === field && row.differs))
