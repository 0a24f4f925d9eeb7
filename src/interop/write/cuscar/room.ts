import type { Room } from './fold.ts'

/**
 * How much the elements of CUSCAR hold: characters of a component and how often it comes. Source: UN/EDIFACT directory
 * D.99B, the data elements in brackets.
 */
export const ROOM = {
  /** RFF [1154]: bill numbers and UCR. */
  reference: { width: 35, most: 1 },
  /** NAD C080 [3036]. */
  partyName: { width: 35, most: 5 },
  /** NAD C082 [3039]. */
  partyId: { width: 35, most: 1 },
  /** NAD C059 [3042]: one component, because readers put a comma between two. */
  street: { width: 35, most: 1 },
  /** NAD [3164]. */
  city: { width: 35, most: 1 },
  /** TDT [8028] and C222 [8212]. */
  voyageNumber: { width: 17, most: 1 },
  vesselName: { width: 35, most: 1 },
  /** EQD C237 [8260] and C224 [8155]. */
  containerNumber: { width: 17, most: 1 },
  sizeType: { width: 4, most: 1 },
  /** SEL [9308]. */
  seal: { width: 10, most: 1 },
  /** FTX C108 [4440]: five components in each of nine segments. */
  description: { width: 70, most: 45 },
  /** PCI C210 [7102]. */
  marks: { width: 35, most: 10 },
  /** GID C213 [7065], or [7064] when it is no code. */
  packageCode: { width: 17, most: 1 },
  packageName: { width: 35, most: 1 },
} as const satisfies Readonly<Record<string, Room>>

/** SEL comes at most nine times for one container. */
export const SEALS_MAX = 9
