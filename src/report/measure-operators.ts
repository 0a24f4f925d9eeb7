import { z } from 'zod'
import type { JournalEntry } from '../domain/journal.ts'
import { MINUTE, type Millis } from '../kernel/time.ts'

const Count = z.int().min(0)

/** What the standing of a partner's authorised operators did at a port, and how long a standing was believed that was gone. */
export const Operators = z.strictObject({
  benefits: Count.describe('assessments here in which the standing of an operator counted'),
  wrongBenefits: Count.describe('of them, those after its register had replaced that standing'),
  wrongMinutes: Count.describe(
    'minutes in which a benefit was wrong here, all operators: from its register replacing a standing that was told here until the change was told, or the run ended',
  ),
})
export type Operators = z.infer<typeof Operators>

/** Of one arm; with `port`, at that port alone. The order of `entries` does not matter. */
export function measureOperators(entries: readonly JournalEntry[], port?: string): Operators {
  const filed = new Map<string, Millis>()
  const told = new Map<string, Map<string, Millis>>()
  const counted: { readonly at: Millis; readonly next: string }[] = []
  let end = 0
  for (const { at, port: here, event } of entries) {
    end = Math.max(end, at)
    if (event.kind === 'filed' && event.document === 'aeo-status')
      keepFirst(filed, nameOf(event.number, event.revision), at)
    if (port !== undefined && here !== port) continue
    if (event.kind === 'applied' && event.item === 'aeo-status') {
      const known = told.get(here) ?? new Map<string, Millis>()
      told.set(here, known)
      keepFirst(known, nameOf(event.number, event.revision), at)
    }
    if (event.kind === 'benefit')
      counted.push({ at, next: nameOf(event.operator, event.revision + 1) })
  }
  const wrong = [...told.values()].flatMap((known) => [...wrongSpans(known, filed, end)])
  return {
    benefits: counted.length,
    wrongBenefits: counted.filter(({ at, next }) => (filed.get(next) ?? at + 1) <= at).length,
    wrongMinutes: Math.round(wrong.reduce((sum, span) => sum + span, 0) / MINUTE),
  }
}

/** How long each standing that a port was told of went on being believed after it was replaced. */
function* wrongSpans(
  known: ReadonlyMap<string, Millis>,
  filed: ReadonlyMap<string, Millis>,
  end: Millis,
): Generator<Millis> {
  for (const [name, since] of known) {
    const next = nextOf(name)
    const replaced = filed.get(next)
    // Told late, a standing may be gone before it is known.
    if (replaced !== undefined)
      yield Math.max(0, (known.get(next) ?? end) - Math.max(replaced, since))
  }
}

const nameOf = (number: string, revision: number) => `${number} ${revision}`

function nextOf(name: string): string {
  const cut = name.lastIndexOf(' ')
  return nameOf(name.slice(0, cut), Number(name.slice(cut + 1)) + 1)
}

function keepFirst(moments: Map<string, Millis>, name: string, at: Millis): void {
  moments.set(name, Math.min(moments.get(name) ?? at, at))
}
