import type { Reason } from '../../domain/assessment.ts'
import { typologyText } from '../../domain/typologies.ts'
import { InputError } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import { formatUtc, type Millis, parseUtc } from '../../kernel/time.ts'
import { type KeptAssessment, openAssessments } from '../../store/read-assessments.ts'
import { EXIT, type Io } from '../io.ts'
import { renderRule } from './render-nodes.ts'
import { createReplayer, type Replayed } from './replay-assessment.ts'
import { databasesOf, type RunDatabase } from './run-databases.ts'

export type ExplainFlags = {
  readonly run: string
  readonly at?: string
  /** Every node of every rule, not only of those that fired or could not be judged. */
  readonly all?: true
  readonly json?: true
}

type Found = KeptAssessment & {
  readonly arm: string
  readonly port: string
  readonly replayed: Replayed | null
}
type Trace = {
  readonly reasons: readonly Reason[]
  readonly typologies: Readonly<Record<string, number>>
  readonly unknown: Readonly<Record<string, readonly string[]>>
  readonly random?: true
}

/**
 * Tells what each port of a run thought of a shipment, with the reasons kept at that moment: each assessment, or with `at`
 * the one that was in force then, node by node.
 * Each is made once more by the rules, lists and findings of its moment; one that comes out otherwise exits 3.
 */
export function explainShipment(name: string, flags: ExplainFlags, io: Io): void {
  const at = flags.at === undefined ? null : parseUtc(flags.at)
  if (flags.at !== undefined && at === null)
    throw new InputError([
      { file: '--at', what: `"${flags.at}" is no UTC time`, mend: 'write e.g. 2026-03-20T06:00Z' },
    ])
  const databases = databasesOf(flags.run)
  const found = databases.flatMap((database) => findIn(database, name, at))
  if (found.length === 0) throw new InputError([unknownShipment(name, flags, databases)])
  if (flags.json) {
    const assessments = found.map(({ trace, grounds: _, ...rest }) => ({
      ...rest,
      ...JSON.parse(trace),
    }))
    io.stdout(`${JSON.stringify({ shipment: name, assessments }, null, 2)}\n`)
  } else {
    const nodes = flags.all ? 'all' : at === null ? 'none' : 'telling'
    io.stdout(printableLines(found.map((one) => render(one, nodes)).join('\n')))
  }
  if (found.some(({ replayed }) => replayed?.same === false)) io.exit(EXIT.integrity)
}

function findIn({ arm, port, path }: RunDatabase, name: string, at: Millis | null): Found[] {
  const kept = openAssessments(path)
  try {
    const replay = createReplayer(kept)
    const all = kept.of(name).filter((one) => at === null || one.at <= at)
    return (at === null ? all : all.slice(-1)).map((one) => ({
      ...one,
      arm,
      port,
      replayed: replay(one),
    }))
  } finally {
    kept.close()
  }
}

function unknownShipment(name: string, { at }: ExplainFlags, databases: readonly RunDatabase[]) {
  const top = databases.flatMap(({ path }) => {
    const kept = openAssessments(path)
    try {
      return kept.top(1)
    } finally {
      kept.close()
    }
  })
  return {
    file: name.slice(0, 100),
    what: `no port of this run assessed it${at === undefined ? '' : ` by ${at}`}`,
    mend: `name a house bill or a UCR, such as ${[...new Set(top)].join(', ')}`,
  }
}

/** Whose nodes are told: all rules, those that fired or could not be judged, none. */
type Nodes = 'all' | 'telling' | 'none'

function render(found: Found, nodes: Nodes): string {
  const { arm, port, at, score, expectedHarm, channel, trace, replayed } = found
  const { reasons, typologies, unknown, random } = JSON.parse(trace) as Trace
  const shares = Object.entries(typologies).map(([name, p]) => `${typologyText(name)} ${p}`)
  return [
    `${formatUtc(at)}  ${port} (${arm})  score ${score}  ${channel}  expected harm ${expectedHarm}${shares.length > 0 ? `  (${shares.join(', ')})` : ''}`,
    ...reasons.map(
      ({ rule, weight, confidence, because }) =>
        `  ${weight < 0 ? '-' : '+'} ${rule}  ${Math.abs(weight)} × ${confidence}  ${because}`,
    ),
    ...Object.entries(unknown).map(([why, rules]) => `  ? ${why}: ${rules.join(' ')}`),
    ...(random ? ['  drawn by lot to be opened'] : []),
    ...(replayed === null ? ['  its grounds were not kept'] : renderReplay(replayed, nodes)),
    '',
  ].join('\n')
}

function renderReplay({ same, pack, rules, alerts }: Replayed, nodes: Nodes): readonly string[] {
  const told = rules.filter(
    ({ fires, result }) =>
      nodes === 'all' || (nodes === 'telling' && (fires || result === 'unknown')),
  )
  return [
    ...alerts.map(
      ({ list, reference, source, matched, role, likenessPermille }) =>
        `  ! ${list} ${reference} (${source})  ${matched}${role === undefined ? '' : ` as ${role}`}  likeness ${(likenessPermille / 10).toFixed(1)} %`,
    ),
    same
      ? `  made once more by ${pack}: the same`
      : `  made once more by ${pack}: OTHERWISE than it was kept`,
    ...told.flatMap(renderRule),
  ]
}

const printableLines = (text: string) => text.split('\n').map(printable).join('\n')
