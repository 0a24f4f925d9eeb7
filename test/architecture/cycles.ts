import { importsOf } from './imports.ts'
import type { Finding, Source } from './source.ts'

/**
 * One finding for each import that closes a circle of files. Imports of types count: two files that need each other's
 * types are one idea, or lack a third.
 */
export function checkCycles(sources: readonly Source[]): readonly Finding[] {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source)]))
  const findings: Finding[] = []
  const done = new Set<string>()
  const trail: string[] = []

  function visit(path: string): void {
    trail.push(path)
    for (const { target, line } of imports.get(path) ?? []) {
      if (target === null || done.has(target)) continue
      const start = trail.indexOf(target)
      if (start < 0) visit(target)
      else {
        const circle = [...trail.slice(start), target].join(' > ')
        findings.push({
          path,
          line,
          use: 'a third file that both import',
          instead: `the circle ${circle}`,
        })
      }
    }
    trail.pop()
    done.add(path)
  }

  for (const path of imports.keys()) if (!done.has(path)) visit(path)
  return findings
}
