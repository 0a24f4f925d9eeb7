import type { QueueEntry } from '../../../domain/reads/queue-page.ts'
import type { StageArm, StagePage } from '../../../domain/reads/stage-page.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { Told } from '../../parts/told.tsx'
import { heldToken } from '../../state/session.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

type Side = StagePage['ports'][number]

/** One port on the stage, in the world that is shown; what the other world has beside it. */
export function PortSide({
  side,
  arm,
  chosen,
  choose,
}: {
  readonly side: Side
  readonly arm: StageArm
  readonly now: number
  readonly chosen: string | null
  readonly choose: (shipment: string) => void
}) {
  const t = useTexts()
  const shown = side.arms[arm]
  return (
    <section class="side card" aria-label={side.name}>
      <h2>
        {side.name} <span class="soft">{side.port}</span>
      </h2>
      <dl class="figures small">
        {(['red', 'yellow', 'green'] as const).map((channel) => (
          <div key={channel}>
            <dt>
              <Band channel={channel} named />
            </dt>
            <dd>{shown.channels[channel]}</dd>
          </div>
        ))}
      </dl>
      <Compared side={side} />
      <h3>{t.stage.head}</h3>
      <ol class="head-of-queue">
        {shown.queue.map((entry) => (
          <Entry key={entry.name} entry={entry} isChosen={entry.name === chosen} choose={choose} />
        ))}
      </ol>
      <p>
        <a href={`${side.url}/#token=${encodeURIComponent(heldToken() ?? '')}&/queue`}>
          {t.stage.open}
        </a>
      </p>
    </section>
  )
}

/** What came of the work in both worlds: a bar for each. */
function Compared({ side }: { side: Side }) {
  const t = useTexts()
  const { exchange, baseline } = side.arms
  const most = Math.max(
    1,
    ...[exchange, baseline].flatMap(({ hits, stopped, opened }) => [hits, stopped, opened]),
  )
  return (
    <dl class="compared">
      {(['opened', 'hits', 'stopped'] as const).map((key) => (
        <div key={key}>
          <dt>{t.stage[key]}</dt>
          <dd title={fill(t.stage.compared, { with: exchange[key], without: baseline[key] })}>
            <Bar kind="with" value={exchange[key]} most={most} />
            <Bar kind="without" value={baseline[key]} most={most} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Bar({ kind, value, most }: { kind: 'with' | 'without'; value: number; most: number }) {
  const t = useTexts()
  return (
    <span class={`bar ${kind}`}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100" height="8" aria-hidden="true">
        <rect x="0" y="0" width={(100 * value) / most} height="8" />
      </svg>
      {value} <span class="soft">{t.stage.arms[kind === 'with' ? 'exchange' : 'baseline']}</span>
    </span>
  )
}

function Entry({
  entry,
  isChosen,
  choose,
}: {
  entry: QueueEntry
  isChosen: boolean
  choose: (shipment: string) => void
}) {
  return (
    <li class={isChosen ? 'chosen' : undefined}>
      <Band channel={entry.channel} />
      <button
        type="button"
        class="plain"
        aria-pressed={isChosen}
        onClick={() => choose(entry.name)}
      >
        <Said text={entry.name} />
      </button>
      <span class="score">{entry.score}</span>
      <span class="soft because">
        {entry.reasons[0] !== undefined && <Told text={entry.reasons[0]} />}
      </span>
    </li>
  )
}
