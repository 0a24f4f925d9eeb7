import { byCodeUnit } from '../../kernel/order.ts'
import { compileGenerated } from '../../risk/compile/compile-generated.ts'
import { channelOf, type RulePack } from '../../risk/risk.ts'
import { openAssessments } from '../../store/read-assessments.ts'
import type { Io } from '../io.ts'
import { databasesOf, type RunDatabase } from './run-databases.ts'
import { type ScoredAgain, type Stages, scoreAgain } from './score-again.ts'

export type RescoreFlags = { readonly run: string; readonly json?: true }

type Lane = ReturnType<typeof channelOf>
type Move = {
  readonly shipment: string
  readonly before: number
  readonly after: number
  readonly rules: readonly string[]
}
type Rescored = {
  readonly arm: string
  readonly port: string
  readonly shipments: number
  readonly up: number
  readonly down: number
  /** How many shipments there are of each lane, by the scores alone and the thresholds of the new pack. */
  readonly lanes: Readonly<Record<Lane, { readonly before: number; readonly after: number }>>
  /** Those that move, the furthest first. */
  readonly moves: readonly Move[]
  readonly microsEach: Readonly<Record<keyof Stages, number>>
}

const MOVES_SHOWN = 10

/** Scores all shipments of a run again under a pack, and tells which move. */
export function rescoreRun(pack: RulePack, { run, json }: RescoreFlags, io: Io): void {
  const rescored = databasesOf(run).map((database) => rescore(database, pack, io))
  io.stdout(json ? `${JSON.stringify({ run, ports: rescored }, null, 2)}\n` : render(rescored))
}

function rescore({ arm, port, path }: RunDatabase, pack: RulePack, io: Io): Rescored {
  const kept = openAssessments(path)
  try {
    const lanes = { green: blank(), yellow: blank(), red: blank() }
    const moved: ScoredAgain[] = []
    let [shipments, up, down] = [0, 0, 0]
    const note = (scored: ScoredAgain) => {
      const { before, after } = scored
      shipments++
      lanes[channelOf(before.score, pack.thresholds)].before++
      lanes[channelOf(after.score, pack.thresholds)].after++
      if (after.score > before.score) up++
      if (after.score < before.score) down++
      if (after.score !== before.score) moved.push(scored)
    }
    const stages = scoreAgain(kept, compileGenerated(pack), note, io.now)
    const moves = moved.sort(byDistance).map(
      ({ shipment, before, after }): Move => ({
        shipment: kept.nameOf(shipment),
        before: before.score,
        after: after.score,
        rules: after.reasons.map(({ rule }) => rule),
      }),
    )
    return { arm, port, shipments, up, down, lanes, moves, microsEach: each(stages, shipments) }
  } finally {
    kept.close()
  }
}

const blank = () => ({ before: 0, after: 0 })

const byDistance = (a: ScoredAgain, b: ScoredAgain) =>
  distance(b) - distance(a) || a.shipment - b.shipment
const distance = ({ before, after }: ScoredAgain) => Math.abs(after.score - before.score)

function each(stages: Stages, shipments: number): Rescored['microsEach'] {
  const micros = (ms: number) => (shipments === 0 ? 0 : Math.round((10_000 * ms) / shipments) / 10)
  return Object.fromEntries(
    Object.entries(stages).map(([stage, ms]) => [stage, micros(ms)]),
  ) as Rescored['microsEach']
}

function render(rescored: readonly Rescored[]): string {
  return rescored
    .map(({ arm, port, shipments, up, down, lanes, moves, microsEach }) =>
      [
        `${port} (${arm}): ${shipments} shipments, ${up} go up, ${down} go down`,
        `  ${(['red', 'yellow', 'green'] as const).map((lane) => `${lane} ${lanes[lane].before} → ${lanes[lane].after}`).join(', ')}`,
        ...moves
          .slice(0, MOVES_SHOWN)
          .map(
            ({ shipment, before, after, rules }) =>
              `  ${shipment.padEnd(18)} ${String(before).padStart(4)} → ${String(after).padStart(4)}  ${rules.join(' ')}`,
          ),
        ...(moves.length > MOVES_SHOWN
          ? [`  … and ${moves.length - MOVES_SHOWN} more (--json)`]
          : []),
        `  µs a shipment: ${Object.entries(microsEach)
          .map(([stage, micros]) => `${stage} ${micros}`)
          .join(', ')}`,
        '',
      ].join('\n'),
    )
    .sort(byCodeUnit)
    .join('\n')
}
