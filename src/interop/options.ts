import type { Millis } from '../kernel/time.ts'
import type { EnsHeader } from './ens/structure.ts'
import type { TableMapping } from './table/mapping.ts'

/** What a consignment gets when neither it nor its message says: usually the pair and sailing of a scenario. */
export type ImportDefaults = {
  /** UN/LOCODE */
  readonly portOfLoading?: string
  /** UN/LOCODE */
  readonly portOfDischarge?: string
  /** ms UTC */
  readonly loadAt?: Millis
  /** ms UTC */
  readonly etd?: Millis
  /** ms UTC */
  readonly eta?: Millis
  /** SCAC, two to four letters or digits. */
  readonly carrier?: string
}

export type ImportOptions = {
  readonly defaults?: ImportDefaults
  /** Larger files are refused unread. Default 256 MiB. */
  readonly maxBytes?: number
  /** Issues kept; what is beyond is counted. Default 10,000. */
  readonly maxIssues?: number
  /** How tables become consignments: the first whose columns a table has is taken. */
  readonly mappings?: readonly TableMapping[]
  /** Text of a file in the same folder, by its name; null when there is none. Own CSV has its lists beside it. */
  readonly beside?: (name: string) => string | null
  /** Edition of the schema that entry summary declarations are judged by. Default `reduced`, the newer one. */
  readonly ensHeader?: EnsHeader
}

export const MAX_BYTES = 256 * 1024 * 1024
export const MAX_ISSUES = 10_000

/** What stands where neither the message nor the defaults say anything. All are valid and none is a real place. */
export const NEUTRAL = {
  port: 'ZZZZZ',
  carrier: 'ZZZZ',
  voyageNumber: 'UNKNOWN',
  name: 'not stated',
  description: 'not stated',
} as const
