import type { ManifestConsignment } from '../../domain/documents.ts'
import {
  ERRORS_MAX,
  type FilingError,
  type FilingPart,
  type FilingStatus,
  MISSING_MAX,
} from '../../domain/filing.ts'
import type { Given } from '../../domain/given.ts'
import { checkBill } from './check-bill.ts'
import { fault } from './faults.ts'

export type Bill = Given<ManifestConsignment>

/** What a filing comes to: what is missing, and if nothing is, what is wrong. */
export type FilingVerdict = {
  readonly missing: readonly string[]
  readonly errors: readonly FilingError[]
  /** `not-complete` as long as something is missing. */
  readonly status: FilingStatus
}

/**
 * Judges a filing by the parts that are held, one of each number, and the bills they name. The same parts and bills give the
 * same verdict in any order.
 */
export function checkFiling(
  held: readonly FilingPart[],
  billOf: (houseBill: string) => Bill | undefined,
): FilingVerdict {
  const parts = [...held].sort((a, b) => a.part - b.part)
  const count = Math.max(0, ...parts.map((part) => part.parts))
  const numbers = new Set(parts.map(({ part }) => part))
  const missing: string[] = []
  for (let part = 1; part <= count; part++) if (!numbers.has(part)) missing.push(`part ${part}`)
  const errors: FilingError[] = []
  const named = new Map<string, FilingPart>()
  for (const part of parts) {
    if (part.parts !== count) errors.push(fault('PARTS_DISAGREE', `part ${part.part}.parts`))
    if (part.part > part.parts) errors.push(fault('PART_ABOVE_COUNT', `part ${part.part}.part`))
    for (const [place, houseBill] of part.houseBills.entries()) {
      if (named.has(houseBill))
        errors.push(fault('BILL_TWICE', `part ${part.part}.houseBills[${place}]`))
      else named.set(houseBill, part)
    }
  }
  for (const [houseBill, part] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bill = billOf(houseBill)
    if (bill === undefined) missing.push(houseBill)
    else errors.push(...checkBill(bill, part))
  }
  const status = missing.length > 0 ? 'not-complete' : statusOf(errors)
  return {
    missing: missing.slice(0, MISSING_MAX),
    errors: errors.slice(0, ERRORS_MAX),
    status,
  }
}

function statusOf(errors: readonly FilingError[]): FilingStatus {
  if (errors.some(({ rejects }) => rejects)) return 'rejected'
  return errors.length > 0 ? 'accepted-with-errors' : 'accepted'
}
