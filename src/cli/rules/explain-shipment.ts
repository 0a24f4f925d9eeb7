import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reason } from '../../domain/assessment.ts'
import { InputError } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import { formatUtc, parseUtc } from '../../kernel/time.ts'
import { ARMS } from '../../sim/scenario.ts'
import {
  type KeptAssessment,
  readAssessments,
  readTopShipments,
} from '../../store/read-assessments.ts'
import { shownPath } from '../files/find.ts'
import type { Io } from '../io.ts'

export type ExplainFlags = {
  readonly run: string
  readonly at?: string
  readonly json?: true
}

type Found = KeptAssessment & { readonly arm: string; readonly port: string }
type Trace = {
  readonly reasons: readonly Reason[]
  readonly typologies: Readonly<Record<string, number>>
  readonly unknown: Readonly<Record<string, readonly string[]>>
}

/**
 * Tells what each port of a run thought of a shipment, with the reasons kept at that moment: each assessment, or with `at`
 * the one that was in force then.
 */
export function explainShipment(name: string, flags: ExplainFlags, io: Io): void {
  const at = flags.at === undefined ? null : parseUtc(flags.at)
  if (flags.at !== undefined && at === null)
    throw new InputError([
      { file: '--at', what: `"${flags.at}" is no UTC time`, mend: 'write e.g. 2026-03-20T06:00Z' },
    ])
  const databases = databasesOf(flags.run)
  const found = databases.flatMap(({ arm, port, path }): Found[] => {
    const kept = readAssessments(path, name).filter((one) => at === null || one.at <= at)
    return (at === null ? kept : kept.slice(-1)).map((one) => ({ ...one, arm, port }))
  })
  if (found.length === 0) throw new InputError([unknownShipment(name, flags, databases)])
  if (flags.json) {
    const assessments = found.map(({ trace, ...rest }) => ({ ...rest, ...JSON.parse(trace) }))
    io.stdout(`${JSON.stringify({ shipment: name, assessments }, null, 2)}\n`)
  } else io.stdout(printableLines(found.map(render).join('\n')))
}

function databasesOf(run: string) {
  const databases = ARMS.flatMap((arm) => {
    const dir = join(run, arm)
    if (!existsSync(dir)) return []
    return readdirSync(dir)
      .filter((name) => name.endsWith('.sqlite'))
      .sort()
      .map((name) => ({ arm, port: name.slice(0, -7), path: join(dir, name) }))
  })
  if (databases.length > 0) return databases
  throw new InputError([
    {
      file: shownPath(run),
      what: 'this is no folder of a run',
      mend: 'run a scenario first, and name its folder with --run',
    },
  ])
}

function unknownShipment(
  name: string,
  { at }: ExplainFlags,
  databases: ReturnType<typeof databasesOf>,
) {
  const top = databases.flatMap(({ path }) => readTopShipments(path, 1))
  return {
    file: name.slice(0, 100),
    what: `no port of this run assessed it${at === undefined ? '' : ` by ${at}`}`,
    mend: `name a house bill or a UCR, such as ${[...new Set(top)].join(', ')}`,
  }
}

function render({ arm, port, at, score, expectedHarm, channel, trace }: Found): string {
  const { reasons, typologies, unknown } = JSON.parse(trace) as Trace
  const shares = Object.entries(typologies).map(([name, p]) => `${name} ${p}`)
  return [
    `${formatUtc(at)}  ${port} (${arm})  score ${score}  ${channel}  expected harm ${expectedHarm}${shares.length > 0 ? `  (${shares.join(', ')})` : ''}`,
    ...reasons.map(
      ({ rule, weight, confidence, because }) =>
        `  ${weight < 0 ? '-' : '+'} ${rule}  ${Math.abs(weight)} × ${confidence}  ${because}`,
    ),
    ...Object.entries(unknown).map(([why, rules]) => `  ? ${why}: ${rules.join(' ')}`),
    '',
  ].join('\n')
}

const printableLines = (text: string) => text.split('\n').map(printable).join('\n')
