import type { ComponentChildren } from 'preact'
import type { LabEffect, LabMove, LabShare } from '../../../domain/reads/lab-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { useTexts } from '../../state/settings.ts'
import { linkTo } from '../../state/use-route.ts'
import { fill } from '../../texts/texts.ts'

/** What the rule would change: figures before and after, and who crosses the line of what can be opened. */
export function Effect({
  effect,
  isWorking,
}: {
  readonly effect: LabEffect | null
  readonly isWorking: boolean
}) {
  const t = useTexts()
  return (
    <section class="card effect" aria-busy={isWorking}>
      <h2>{t.lab.effect}</h2>
      {effect === null ? (
        <p class="soft">{t.lab.noEffect}</p>
      ) : (
        <>
          <p>
            {fill(t.lab.tried, {
              n: effect.cases,
              of: effect.of,
              above: effect.above,
              percent: effect.capacityPercent,
            })}{' '}
            {fill(t.lab.moved, { up: effect.up, down: effect.down })}
          </p>
          <Figures effect={effect} />
          <Moves effect={effect} />
        </>
      )}
    </section>
  )
}

function Figures({ effect }: { readonly effect: LabEffect }) {
  const t = useTexts()
  const { hits, lanes, truth } = effect
  return (
    <Table label={t.lab.figures} head={[t.lab.figure, t.lab.before, t.lab.after]}>
      {truth !== null && (
        <>
          <ShareRow name={t.lab.precision} {...truth.precision} />
          <ShareRow name={t.lab.recall} {...truth.recall} />
        </>
      )}
      <Row name={t.lab.hits} {...hits} />
      {truth !== null && <Row name={t.lab.trueHits} {...truth.trueHits} />}
      {(['red', 'yellow', 'green'] as const).map((lane) => (
        <Row key={lane} name={<Band channel={lane} named />} {...lanes[lane]} />
      ))}
    </Table>
  )
}

function Row({
  name,
  before,
  after,
}: {
  readonly name: ComponentChildren
  readonly before: number
  readonly after: number
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{before}</td>
      <td class={`number${after === before ? '' : ' changed'}`}>{after}</td>
    </tr>
  )
}

function ShareRow({
  name,
  before,
  after,
}: {
  readonly name: string
  readonly before: LabShare
  readonly after: LabShare
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">
        <Share share={before} />
      </td>
      <td class={`number${after.of === before.of ? '' : ' changed'}`}>
        <Share share={after} />
      </td>
    </tr>
  )
}

function Share({ share: { value, of, n, interval } }: { readonly share: LabShare }) {
  if (value === null) return <>–</>
  return (
    <>
      {percent(value)}{' '}
      <span class="soft">
        {of}/{n}
        {interval !== null && ` (${percent(interval.low)}…${percent(interval.high)})`}
      </span>
    </>
  )
}

const percent = (value: number) => `${(100 * value).toFixed(1)} %`

function Moves({ effect: { crossing, moves, truth } }: { readonly effect: LabEffect }) {
  const t = useTexts()
  if (moves.length === 0) return <p>{t.lab.nobodyCrosses}</p>
  const head = [t.lab.side, t.lab.shipment, t.lab.score, t.lab.rank]
  return (
    <>
      <h3>{fill(t.lab.crossing, crossing)}</h3>
      <Table label={t.lab.crossers} head={truth === null ? head : [...head, t.lab.truth]}>
        {moves.map((move) => (
          <MoveRow key={move.name} move={move} hasTruth={truth !== null} />
        ))}
      </Table>
    </>
  )
}

function MoveRow({ move, hasTruth }: { readonly move: LabMove; readonly hasTruth: boolean }) {
  const t = useTexts()
  const { name, line, typology, score, rank } = move
  return (
    <tr>
      <td>{line === 'in' ? `▲ ${t.lab.in}` : `▼ ${t.lab.out}`}</td>
      <th scope="row">
        <a href={linkTo('shipment', name)}>
          <Said text={name} />
        </a>
      </th>
      <td class="number">
        {score.before} → {score.after}
      </td>
      <td class="number">
        {rank.before} → {rank.after}
      </td>
      {hasTruth && <td>{typology === null ? t.lab.honest : typologyText(typology, t.code)}</td>}
    </tr>
  )
}
