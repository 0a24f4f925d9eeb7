import type { z } from 'zod'
import { present } from '../../kernel/assert.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { formatPath, type Path } from '../../kernel/located.ts'
import { by, byCodeUnit } from '../../kernel/order.ts'
import { checkParsed, type ParsedText, parseYaml } from '../../kernel/read-yaml.ts'
import { lintTexts } from '../texts/lint-text.ts'
import { TextsDocument } from '../texts/texts-document.ts'
import { isTextsFile, type RuleTexts, textsInForce } from '../texts/texts-in-force.ts'
import { PackDocument, RuleDocument, type RulePack } from './documents.ts'
import type { Fault } from './fault.ts'
import { lintRule, lintTypologies } from './lint-rule.ts'
import { lintListNames, lintLists, resolveLists, withListValues } from './lists.ts'

/** A file of a rule pack: its name as a person knows it, and its text. */
export type RuleFile = { readonly path: string; readonly text: string }

type Read<T> = { readonly path: string; readonly parsed: ParsedText; readonly document: T }
/** Also the faults that a rule has by itself, whatever pack it is in. */
type ReadRule = Read<RuleDocument> & { readonly faults: readonly Fault[] }

/** Rules as they were read, by path, so that the next opening of a pack reads only what was saved since. */
export type KnownRules = Map<string, { readonly text: string; readonly rule: ReadRule }>

/** A checked pack, what people read of its rules, and where everything in its rules stands. */
export type OpenPack = {
  readonly pack: RulePack
  readonly texts: RuleTexts
  /** The place of a path in a rule's document, or of one in pack.yaml when `rule` is null. */
  readonly place: (rule: string | null, path: Path) => Pick<InputIssue, 'file' | 'line' | 'column'>
}

/** To find the place of a fault takes ten times as long as to read a rule that has none. */
const FAULTS_MAX = 500

/** The same as `openRulePack`, for those who need no places. */
export function loadRulePack(files: readonly RuleFile[]): RulePack {
  return openRulePack(files).pack
}

/**
 * Reads and checks a rule pack: one `pack.yaml`, files of texts, and one rule in each other file. Throws InputError with every fault of
 * every file, up to five hundred of them. The order of the files changes nothing. `known` is kept for the next opening by who hands it in.
 */
export function openRulePack(files: readonly RuleFile[], known: KnownRules = new Map()): OpenPack {
  const issues: InputIssue[] = []
  const sorted = [...files].sort(by((file) => file.path))
  const packFiles = sorted.filter((file) => isPackFile(file.path))
  const packs = packFiles.flatMap((file) => attempt(issues, () => readAs(file, PackDocument)))
  const texts = sorted
    .filter((file) => isTextsFile(file.path))
    .flatMap((file) => attempt(issues, () => readAs(file, TextsDocument)))
  const rules = sorted
    .filter((file) => !isPackFile(file.path) && !isTextsFile(file.path))
    .flatMap((file) =>
      issues.length < FAULTS_MAX ? attempt(issues, () => readRule(file, known)) : [],
    )

  if (packFiles.length === 0)
    issues.push({
      file: 'pack.yaml',
      what: 'the pack has no pack.yaml',
      mend: 'write one beside the folders of the rules',
    })
  for (const extra of packFiles.slice(1))
    issues.push({ file: extra.path, what: 'a pack has one pack.yaml', mend: 'remove this one' })
  const report = (faults: Iterable<Fault>, read: Read<unknown>) => {
    for (const fault of faults) if (issues.length < FAULTS_MAX) issues.push(locate(fault, read))
  }
  for (const pack of packs) report(lintLists(pack.document), pack)
  for (const rule of rules) {
    report(rule.faults, rule)
    for (const pack of packs) {
      report(lintTypologies(rule.document, pack.document), rule)
      report(lintListNames(rule.document, pack.document), rule)
    }
  }
  reportDuplicates(rules, report)
  reportTexts(texts, rules, issues.length > 0, report)
  if (issues.length === 0 && rules.length === 0)
    issues.push({ file: packFiles[0]?.path ?? 'pack.yaml', what: 'the pack has no rules' })

  const pack = packs[0]
  if (issues.length > 0 || pack === undefined) throw new InputError(told(issues))
  const lists = resolveLists(pack.document)
  const byId = new Map(rules.map((rule) => [rule.document.id, rule]))
  return {
    pack: {
      ...pack.document,
      rules: rules
        .map(({ document }) => ({ ...document, when: withListValues(document.when, lists) }))
        .sort((a, b) => byCodeUnit(a.id, b.id)),
    },
    texts: textsInForce(texts.map(({ document }) => document)),
    place(rule, path) {
      const read = rule === null ? pack : present(byId.get(rule), `${rule} is a rule of the pack`)
      return { file: read.path, ...read.parsed.place(path) }
    },
  }
}

/**
 * Reads one rule that is to join a pack, and holds it against that pack as if it were a file of it. Throws InputError with
 * every fault and its place. `place` finds where something in the rule stands.
 */
export function openRule(file: RuleFile, pack: RulePack): OpenRule {
  const rule = readRule(file, new Map())
  const faults = [
    ...rule.faults,
    ...lintTypologies(rule.document, pack),
    ...lintListNames(rule.document, pack),
  ]
  if (faults.length > 0)
    throw new InputError(
      inFileOrder(faults.slice(0, FAULTS_MAX).map((fault) => locate(fault, rule))),
    )
  const { document } = rule
  const when = withListValues(document.when, resolveLists(pack))
  return {
    rule: { ...document, when },
    place: (path) => ({ file: file.path, ...rule.parsed.place(path) }),
  }
}

/** A checked rule with the values of the lists it names, and where everything in it stands. */
export type OpenRule = {
  readonly rule: RuleDocument
  readonly place: (path: Path) => Pick<InputIssue, 'file' | 'line' | 'column'>
}

const isPackFile = (path: string) => /(^|[\\/])pack\.(yaml|yml|json)$/.test(path)

function readAs<S extends z.ZodType>(file: RuleFile, schema: S): Read<z.infer<S>> {
  const parsed = parseYaml(file.path, file.text)
  return { path: file.path, parsed, document: checkParsed(file.path, parsed, schema) }
}

function readRule(file: RuleFile, known: KnownRules): ReadRule {
  const before = known.get(file.path)
  if (before?.text === file.text) return before.rule
  const read = readAs(file, RuleDocument)
  const rule = { ...read, faults: [...lintRule(read.document)] }
  known.set(file.path, { text: file.text, rule })
  return rule
}

/** One file's faults must not hide another's. */
function attempt<T>(issues: InputIssue[], read: () => T): T[] {
  try {
    return [read()]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    issues.push(...error.issues)
    return []
  }
}

/** A value that should be quoted is shown as it was written: 090121, not 90121. */
function locate(
  { path, what, mend, isName }: Fault,
  { path: file, parsed }: Read<unknown>,
): InputIssue {
  const source = parsed.source(path)
  const quoted =
    mend === 'write it in quotes' && source !== undefined ? `${mend}: "${source}"` : mend
  return {
    file,
    ...(isName ? parsed.keyPlace(path) : parsed.place(path)),
    path: formatPath(path),
    what,
    ...(quoted ? { mend: quoted } : {}),
  }
}

function reportDuplicates(
  rules: readonly Read<RuleDocument>[],
  report: (faults: Iterable<Fault>, read: Read<unknown>) => void,
): void {
  const first = new Map<string, string>()
  for (const rule of rules) {
    const { id } = rule.document
    const other = first.get(id)
    if (other === undefined) first.set(id, rule.path)
    else {
      const what = `the id "${id}" is already used in ${other}`
      report([{ path: ['id'], what, mend: 'ids are never reused: take a new one' }], rule)
    }
  }
}

/** Texts are held against whole rules: of a pack that has other faults, a rule may be missing for one of them. */
function reportTexts(
  texts: readonly Read<TextsDocument>[],
  rules: readonly Read<RuleDocument>[],
  isFaulty: boolean,
  report: (faults: Iterable<Fault>, read: Read<unknown>) => void,
): void {
  if (isFaulty) return
  const byId = new Map(rules.map(({ document }) => [document.id, document]))
  const first = new Map<string, string>()
  for (const read of texts) {
    report(lintTexts(read.document, byId), read)
    for (const id of Object.keys(read.document.rules)) {
      const name = `${read.document.language} ${id}`
      const other = first.get(name)
      if (other === undefined) first.set(name, read.path)
      else {
        const what = `${other} tells ${id} in this language already`
        report([{ path: ['rules', id], what, mend: 'keep one of the two', isName: true }], read)
      }
    }
  }
}

function told(issues: readonly InputIssue[]): InputIssue[] {
  const sorted = inFileOrder(issues)
  if (issues.length < FAULTS_MAX) return sorted
  const file = sorted.at(-1)?.file ?? 'pack.yaml'
  return [...sorted, { file, what: 'there may be more faults', mend: 'mend these first' }]
}

function inFileOrder(issues: readonly InputIssue[]): InputIssue[] {
  return [...issues].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}
