import type { PortDocumentKind, PortFiling } from '../../domain/port-document.ts'
import type { TruthRecord } from '../../domain/truth.ts'

/** Adds text to a file, named without a folder. */
export type Emit = (file: string, text: string) => void

/** A way to write documents and truth into files; truth always goes into files of its own. */
export type DocumentFormat = {
  /** Every file that documents may go into. */
  readonly files: readonly string[]
  readonly truthFiles: readonly string[]
  /** False for kinds it has no place for: their filings are left out. */
  readonly holds: (kind: PortDocumentKind) => boolean
  /** What a file holds before its first record: `null` when that is nothing. */
  readonly head: (file: string) => string | null
  /**
   * Writes the filings of one ship, which come in order of time; `ship` is its place among all ships. What is written
   * depends on nothing else, so ships can be written apart from each other.
   */
  readonly writeFilings: (filings: readonly PortFiling[], ship: number, emit: Emit) => void
  readonly writeTruths: (truths: readonly TruthRecord[], emit: Emit) => void
}
