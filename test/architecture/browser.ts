import { importsOf } from './imports.ts'
import { type Finding, roomOf, type Source } from './source.ts'

/**
 * What the browser loads from kernel and risk must run there: nothing that any of those files leads to may import a
 * module of Node or the generated back end of the rules. Types cost nothing and are not followed.
 */
export function checkBrowser(sources: readonly Source[]): readonly Finding[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const reached = new Set(sources.map(({ path }) => path).filter((path) => roomOf(path) === 'web'))
  const findings: Finding[] = []
  // A set keeps the order of insertion and visits what is added while it is walked.
  for (const path of reached) {
    const source = byPath.get(path)
    for (const { typeOnly, target, specifier, line } of source === undefined
      ? []
      : importsOf(source)) {
      if (typeOnly) continue
      if (specifier.startsWith('node:') || target?.startsWith('src/risk/compile')) {
        const instead = `${target ?? specifier}, which the console in the browser would load`
        findings.push({ path, line, use: 'a function handed in', instead })
      } else if (target !== null) reached.add(target)
    }
  }
  return findings
}
