import type { JournalEntry } from '../../domain/journal.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import type { Consignment } from '../consignment.ts'

/** What one arm left behind. */
export type ArmEvidence = {
  readonly arm: string
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
}

/** One arm, its consignments sorted out, as the parts of the evidence look at it. */
export type Sorted = ArmEvidence & { readonly consignments: readonly Consignment[] }
