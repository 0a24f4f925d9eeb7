import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { formatPath, type Path } from '../../kernel/located.ts'
import { checkParsed, parseYaml } from '../../kernel/read-yaml.ts'
import type { LearningPlan } from '../learn/learn.ts'
import { nearest, unknownFact } from '../rules/fault.ts'
import { MappingDocument } from './mapping-document.ts'

/** A checked mapping. */
export type Mapping = MappingDocument & { readonly plan: LearningPlan }

/** Reads a mapping; throws InputError with every fault and its place: unknown keys and facts, labels that say both. */
export function loadMapping(file: string, text: string): Mapping {
  const parsed = parseYaml(file, text)
  const document = checkParsed(file, parsed, MappingDocument)
  const issues: InputIssue[] = []
  const report = (path: Path, what: string, mend?: string) =>
    issues.push({
      file,
      ...parsed.place(path),
      path: formatPath(path),
      what,
      ...(mend ? { mend } : {}),
    })

  const known = Object.keys(document.keys)
  const checkKey = (name: string, path: Path) => {
    if (!Object.hasOwn(document.keys, name))
      report(path, `unknown key "${name}"`, nearest(name, known, 'add it under "keys"'))
  }
  for (const [chain, levels] of Object.entries(document.learn.chains))
    for (const [l, names] of levels.entries())
      for (const [n, name] of names.entries()) checkKey(name, ['learn', 'chains', chain, l, n])
  for (const [n, name] of (document.twin ?? []).entries()) checkKey(name, ['twin', n])
  for (const name of Object.keys(document.facts ?? {})) {
    const fault = unknownFact(name, ['facts', name])
    if (fault !== null) report(fault.path, fault.what, fault.mend)
  }
  for (const [i, value] of document.label.lawful.entries())
    if (document.label.illicit.includes(value))
      report(
        ['label', 'lawful', i],
        `"${value}" is called illicit as well`,
        'take it from one of the two',
      )
  if (Object.keys(document.learn.chains).length === 0)
    report(['learn', 'chains'], 'there is nothing to look a row up by', 'add a chain')
  if (issues.length > 0) throw new InputError(issues)
  return { ...document, plan: planOf(document) }
}

function planOf({ learn }: MappingDocument): LearningPlan {
  const chains = Object.entries(learn.chains).map(([name, levels]) => ({ name, levels }))
  return { strength: learn.strength, chains }
}
