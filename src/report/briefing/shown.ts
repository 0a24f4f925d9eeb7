import type { MeasureName } from '../measures.ts'
import type { Words } from './words.ts'

export type Unit = keyof Words['units']

/** Measures a reader looks at first, in their order, and what they count; null where the name says so. */
export const UNITS = {
  harmFoundShare: 'harmPoints',
  harmFoundBeforeLoadingShare: 'harmPoints',
  precisionAt1: 'consignments',
  recallAt5: 'illicit',
  revenueAt5: null,
  leadTimeHoursP50: 'consignments',
  decidedBeforeLoadingShare: 'consignments',
  releaseHoursP50: 'consignments',
  releaseHoursP95: 'consignments',
  inspected: 'consignments',
  hits: 'consignments',
  examinedAtOrigin: 'consignments',
  recognised: 'consignments',
  openedTwice: 'consignments',
  stoppedBeforeLoading: 'consignments',
  stoppedIllicit: 'consignments',
  feedbackRatio: 'warnings',
  mirrored: 'consignments',
  operatorBenefits: null,
  wrongBenefits: 'assessments',
  wrongBenefitMinutes: null,
  itemsGiven: null,
  cellsGiven: null,
  yellow: 'consignments',
  red: 'consignments',
  costUsd: null,
  harmFoundUsd: null,
} as const satisfies Partial<Record<MeasureName, Unit | null>>
export const SHOWN = Object.keys(UNITS) as (keyof typeof UNITS)[]
