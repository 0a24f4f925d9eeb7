import type { PortDocument } from '../../src/domain/port-document.ts'
import { documentsOf } from '../../src/generate/documents/compare-papers.ts'
import { type Papers, papersOf } from '../../src/generate/documents/derive.ts'
import { stowPlanOf } from '../../src/generate/documents/stowage.ts'
import { type Draft, draftOf, makingsOf } from '../../src/generate/draft.ts'
import { openLanes } from '../../src/generate/open-lane.ts'
import type { TradePlan } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { twinPapers } from '../../src/generate/twin.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { tables } from './support.ts'

export type Drafted = { draft: Draft; papers: Papers; twin: Papers }

/** Every consignment of a plan as a draft, with its papers and those of its honest twin. */
export function draftsOf(plan: TradePlan): Drafted[] {
  const chance = createChance('1')
  const lanes = openLanes(plan, chance, tables)
  return sailings(plan, chance, tables).flatMap((sailing) => {
    const open = lanes.get(sailing.lane) as NonNullable<ReturnType<typeof lanes.get>>
    const wanted = open.destinationLaw.securityFiling !== null
    const makings = makingsOf(sailing, open, plan, chance)
    return Array.from({ length: sailing.consignments }, (_, counter) => {
      const draft = draftOf(makings, counter, open, open.market, plan, chance)
      return { draft, papers: papersOf(draft, wanted), twin: twinPapers(draft, wanted) }
    })
  })
}

/** Everything written about one consignment, its lines of the stow plan as a plan of its own. */
export function written(papers: Papers): PortDocument[] {
  return [...documentsOf(papers), stowPlanOf(papers.manifest.voyage, [papers.stowage])]
}

/** The fields in which two sets of documents differ, as `<kind>.<path>`; a document only one has is its kind. */
export function differences(
  told: readonly PortDocument[],
  honest: readonly PortDocument[],
): string[] {
  const found = new Set<string>()
  const nameOf = (one: PortDocument) => `${one.kind} ${one.number} ${one.revision}`
  const [left, right] = [told, honest].map((all) => new Map(all.map((one) => [nameOf(one), one])))
  for (const name of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
    const [a, b] = [left?.get(name), right?.get(name)]
    const kind = (a ?? b)?.kind ?? ''
    if (a === undefined || b === undefined) found.add(kind)
    else walk(a, b, kind, found)
  }
  return [...new Set([...found].map(whole))].sort()
}

/** Values with parts of their own that a map changes as one. */
const WHOLE =
  /^(.*?\.(?:value|invoice|shipper|consignee|notify|importer|exporter|buyer|seller|shipTo|manufacturer|holder|events|hs6))\..*$/

const whole = (path: string): string =>
  path.replace(WHOLE, '$1').replace(/^stow-plan\.positions$/, 'stow-plan.positions.container')

function walk(a: unknown, b: unknown, path: string, found: Set<string>): void {
  if (a === b) return
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
    found.add(path)
    return
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) {
    found.add(path)
    for (let i = 0; i < Math.min(a.length, b.length); i++) walk(a[i], b[i], path, found)
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const next = Array.isArray(a) ? path : `${path}.${key}`
    walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], next, found)
  }
}
