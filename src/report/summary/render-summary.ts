import { printable } from '../../kernel/printable.ts'
import type { Gain } from '../evidence/gains.ts'
import type { RunResult } from '../run-result.ts'
import { expectedWords } from './expected-words.ts'
import { limitsOf } from './limits.ts'
import { createPaint, type Paint } from './paint.ts'
import { renderChanges } from './render-changes.ts'
import { renderExchange } from './render-exchange.ts'
import { renderInstruments } from './render-instruments.ts'
import { renderReciprocity } from './render-reciprocity.ts'
import { counted, grouped, wrapped } from './text.ts'

export type SummaryOptions = {
  /** ANSI colours; the caller knows whether it writes to a terminal. */
  readonly color: boolean
  /** Columns of the terminal; held between 80 and 100. */
  readonly width: number
  /** How the ports were joined: `http`, `memory`, `processes`. */
  readonly transport?: string
  /** What each side gained by the exchange, with intervals. */
  readonly gains?: readonly Gain[]
  /** What the run left behind, shown last. */
  readonly files?: readonly { readonly what: string; readonly path: string }[]
}

/**
 * A run for a reader at a terminal: what ran, what became of its messages, what the exchange changed beside what that
 * rests on, the checks, the files. Lines end in `\n` and fit into the width; text from outside is made printable.
 */
export function renderSummary(result: RunResult, options: SummaryOptions): string {
  const width = Math.min(100, Math.max(80, options.width))
  const paint = createPaint(options.color)
  const assumptions = result.about?.assumptions ?? []
  const blocks = [
    renderHead(result, options, width, paint),
    block('EXCHANGE', renderExchange(result.exchange), paint),
    ...renderChanges(result.arms, options.gains ?? [], width).map(({ title, lines }) =>
      block(title, lines, paint),
    ),
    block('RECIPROCITY, the exchange against the baseline', renderReciprocity(result.arms), paint),
    ...renderInstruments(result.arms).map(({ title, lines }) => block(title, lines, paint)),
    block('ASSUMPTIONS these numbers rest on', listed(assumptions, width, 'none stated'), paint),
    block('WHAT THIS DOES NOT SHOW', listed(limitsOf(result), width, 'nothing'), paint),
    block('CHECKS', renderChecks(result, width, paint), paint),
    block('FILES', renderFiles(options.files ?? [], width), paint),
    [renderVerdict(result, paint)],
  ]
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${text.join('\n\n')}\n`
}

function renderHead(
  result: RunResult,
  options: SummaryOptions,
  width: number,
  paint: Paint,
): string[] {
  const { about } = result
  const [first = '', ...rest] = wrapped('', printable(result.scenario), width - 2)
  const arms = Object.keys(result.arms).join(', ')
  const facts = [
    ...(about?.title === undefined ? [] : [about.title]),
    ...(about?.finding === undefined
      ? []
      : [`${expectedWords(about.notJudged, 'en')}: ${about.finding}`]),
    `seed ${result.seed} · arms ${arms || 'none'}${options.transport ? ` · ports joined by ${options.transport}` : ''}`,
    ...(about === undefined ? [] : [`rules ${about.rulePack} · agreement ${about.agreement}`]),
    `fingerprint ${result.fingerprint}`,
  ]
  return [
    ...[first, ...rest].map((line) => `  ${paint('bold', line)}`),
    ...facts.flatMap((fact) => wrapped('  ', printable(fact), width)),
  ]
}

function renderChecks(result: RunResult, width: number, paint: Paint): string[] {
  if (result.checks.length === 0) return ['    none were made']
  return result.checks.flatMap(({ name, holds, evidence }) => {
    const [first = '', ...rest] = wrapped('    ✓ ', printable(`${name}: ${evidence}`), width)
    return [mark(holds, paint) + first.slice(5), ...rest]
  })
}

const mark = (holds: boolean, paint: Paint) =>
  `    ${holds ? paint('green', '✓') : paint('red', '✗')}`

function renderFiles(files: SummaryOptions['files'] & {}, width: number): string[] {
  const room = Math.max(0, ...files.map(({ what }) => printable(what).length))
  return files.flatMap(({ what, path }) =>
    wrapped(`    ${printable(what).padEnd(room)}  `, printable(path), width),
  )
}

function renderVerdict({ ok, checks, timing }: RunResult, paint: Paint): string {
  const failed = checks.filter(({ holds }) => !holds).length
  const verdict = ok
    ? paint('green', '✓ ok')
    : paint('red', failed === 0 ? '✗ not ok' : `✗ ${failed} of ${checks.length} checks failed`)
  const pace =
    timing.perSecond === null ? '' : `, ${grouped(Math.round(timing.perSecond))} a second`
  const seconds = (timing.wallMs / 1000).toFixed(1)
  const { decisions } = timing
  const decided =
    decisions === undefined || decisions.n === 0
      ? ''
      : `\n  ${grouped(decisions.within3s)} of ${grouped(decisions.n)} decisions within 3 s (median ${decisions.p50Ms} ms, 99 % within ${grouped(decisions.p99Ms)} ms)`
  return `  ${verdict} · ${counted(timing.consignments, 'consignment')} in ${seconds} s${pace}${decided}`
}

function listed(sentences: readonly string[], width: number, none: string): string[] {
  if (sentences.length === 0) return [`    ${none}`]
  return sentences.flatMap((sentence) => wrapped('    · ', printable(sentence), width))
}

function block(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [`  ${paint('cyan', title)}`, ...lines]
}
