import { LANGUAGES } from '../../domain/language.ts'
import type { LabExample, LabIssue } from '../../domain/reads/lab-page.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import type { Path } from '../../kernel/located.ts'
import { coverageOf } from '../examples/coverage.ts'
import { type ExampleRun, runExamples } from '../examples/run-examples.ts'
import type { RuleDocument } from '../rules/documents.ts'
import {
  type KnownRules,
  type OpenPack,
  openRulePack,
  type RuleFile,
} from '../rules/load-rule-pack.ts'
import type { TraceNode } from '../score/explain-rule.ts'
import { lintText } from '../texts/lint-text.ts'
import type { RuleTexts } from '../texts/texts-in-force.ts'
import { warnPack } from '../warnings/warn-pack.ts'

/** A rule that is being written, inside the pack it is for. */
export type JudgedDraft = {
  readonly issues: readonly LabIssue[]
  readonly examples: readonly LabExample[]
  /** The pack with the draft in it; null while anything has a fault. */
  readonly opened: { readonly pack: OpenPack['pack']; readonly rule: RuleDocument } | null
}

/** Rules that were read before, and the texts people read of the pack. */
type Held = { readonly known: KnownRules; readonly texts: RuleTexts }

/** Judges `draft` beside the other files of a pack, its texts apart, as `rules lint` and `rules test` would. */
export function judgeDraft(
  others: readonly RuleFile[],
  draft: RuleFile,
  { known, texts }: Held,
): JudgedDraft {
  let open: OpenPack
  try {
    open = openRulePack([...others, draft], known)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {
      issues: error.issues.map((issue) => faultOf(issue, draft.path)),
      examples: [],
      opened: null,
    }
  }
  const id = (known.get(draft.path) as { rule: { document: RuleDocument } }).rule.document.id
  const rule = open.pack.rules.find((one) => one.id === id) as RuleDocument
  const warnings = warnPack(open.pack)
    .filter((warning) => warning.rule === id)
    .map(({ path, what, mend }) => noteOf(open, id, 'warning', path, what, mend))
  const outdated = LANGUAGES.flatMap((language) => {
    const text = texts[language][id]
    const faults = text === undefined ? [] : [...lintText(text, rule, language)]
    return faults.map(({ what, mend }) =>
      noteOf(open, id, 'warning', ['explanation'], `texts.${language}.yaml: ${what}`, mend),
    )
  })
  const hints = coverageOf([rule]).open.map(({ path, never }) =>
    noteOf(open, id, 'hint', path, `no example makes this ${never}`),
  )
  return {
    issues: [...warnings, ...outdated, ...hints],
    examples: runExamples({ rules: [rule] }).map((run) => exampleOf(open, run)),
    opened: { pack: open.pack, rule },
  }
}

/** Faults of other files are told at the top: such as an id they already have. */
function faultOf({ file, line, column, what, mend }: InputIssue, draft: string): LabIssue {
  const isHere = file === draft
  return {
    severity: 'fault',
    line: (isHere ? line : undefined) ?? 1,
    column: (isHere ? column : undefined) ?? 1,
    what: isHere ? what : `${fileName(file)}: ${what}`,
    ...(mend !== undefined && { mend }),
  }
}

function noteOf(
  { place }: OpenPack,
  rule: string,
  severity: LabIssue['severity'],
  path: Path,
  what: string,
  mend?: string,
): LabIssue {
  const { line = 1, column = 1 } = place(rule, path)
  return { severity, line, column, what, ...(mend !== undefined && { mend }) }
}

function exampleOf({ place }: OpenPack, run: ExampleRun): LabExample {
  const { rule, list, example, passes, trace } = run
  const { line = 1 } = place(rule, ['examples', list, example])
  return { list, example, line, passes, fires: trace.fires, comparisons: leavesOf(trace.when) }
}

function leavesOf(node: TraceNode): LabExample['comparisons'] {
  if (node.kind !== 'comparison') return node.of.flatMap(leavesOf)
  const { fact, actual, operator, wanted, result } = node
  const against = wanted === null ? '' : ` ${Array.isArray(wanted) ? wanted.join(', ') : wanted}`
  return [{ text: shortened(`${fact} = ${actual ?? '?'}, ${operator}${against}`), result }]
}

/** A list of the pack can have thousands of codes. */
const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** The last part of a path: whoever writes rules need not know where a server keeps them. */
export const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path
