import { z } from 'zod'
import { Locode } from '../domain/codes.ts'
import { Costs } from './costs.ts'
import { ExchangeTotals } from './exchange-totals.ts'
import { Figure } from './figure.ts'
import { Operators } from './measure-operators.ts'
import { Sharing } from './measure-sharing.ts'
import { Share } from './share.ts'

const Count = z.int().min(0)
const Hours = z.number().min(0)
const WhyNull = z.string().min(1)

/** One measure at the top 1, 5 and 10 percent of a ranked list. */
const AtPercent = z.strictObject({ '1': Share, '5': Share, '10': Share })
export type AtPercent = z.infer<typeof AtPercent>

const LeadTimeHours = z.union([
  z.strictObject({ p50: Hours, p95: Hours, n: Count, late: Count }),
  z.strictObject({ p50: z.null(), p95: z.null(), n: Count, late: Count, whyNull: WhyNull }),
])

export const ReleaseHours = z.union([
  z.strictObject({ p50: Hours, p95: Hours, n: Count }),
  z.strictObject({ p50: z.null(), p95: z.null(), n: Count, whyNull: WhyNull }),
])

export type ReleaseHours = z.infer<typeof ReleaseHours>

/** A time release study: hours from arrival to the end of each step, of the consignments that needed it. */
const Release = z
  .strictObject({
    steps: z.strictObject({
      ashore: ReleaseHours,
      declared: ReleaseHours,
      chosen: ReleaseHours,
      checked: ReleaseHours,
      scanned: ReleaseHours,
      opened: ReleaseHours,
    }),
    byTrader: z.strictObject({
      authorised: ReleaseHours,
      known: ReleaseHours,
      new: ReleaseHours,
    }),
    byChannel: z.strictObject({ green: ReleaseHours, yellow: ReleaseHours, red: ReleaseHours }),
    waiting: Count.describe(
      'decided about, and neither released nor an offence when the run ended',
    ),
  })
  .describe('time release study after the WCO guide')
export type Release = z.infer<typeof Release>

const measures = {
  consignments: Count.describe(
    'true consignments bound for the port, the same number in every arm',
  ),
  undecided: Count.describe('of them, still on their way when the run ended'),
  withoutTruth: Count.describe('of them, recorded trade of which nobody knows what was in the box'),
  illicit: Share.describe(
    'of those whose truth is known, the share that is illicit: the base rate',
  ),
  inspected: Count.describe('opened at the port of destination'),
  hits: Count.describe('of the inspected, those that held an offence'),
  hitRate: Share.describe(
    'hits / inspected, of those whose truth is known; without what a lot had opened',
  ),
  openedByLot: Count.describe('of the inspected, those that only a lot had opened'),
  hitsByLot: Count.describe('of those opened by lot, the ones that held an offence'),
  examinedAtOrigin: Count.describe('opened before loading at the port of loading, on request'),
  hitsAtOrigin: Count.describe('of those examined at origin, the ones that held an offence'),
  openedTwice: Count.describe('opened at both ports'),
  recognised: Count.describe(
    'examined at origin without an offence, and released without being opened again',
  ),
  mirrored: Share.describe(
    'of the consignments whose bill is filed here, those with the partner’s export declaration beside it',
  ),
  stopOrders: Count.describe('consignments the destination ordered a carrier not to load'),
  stoppedBeforeLoading: Count.describe(
    'consignments not loaded: by such an order, or because of what the origin found',
  ),
  stoppedIllicit: Count.describe('of those stopped, the illicit ones'),
  feedbackRatio: Share.describe(
    'warnings of the partner that a consignment met, of which it was told what came in time',
  ),
  referrals: Count.describe('requests and notices the destination sent to the partner'),
  precisionAt: AtPercent.describe('illicit share of the top n % by score'),
  recallAt: AtPercent.describe('share of all illicit consignments in the top n % by score'),
  harmAt: AtPercent.describe('share of all harm points in the top n % by expected harm'),
  revenueAt: AtPercent.describe(
    'share of all evaded duty (US cents) in the top n % by expected harm',
  ),
  harmFoundShare: Share.describe(
    'harm points of illicit consignments found by opening, or not loaded',
  ),
  harmFoundBeforeLoadingShare: Share.describe('the part of it found or stopped before loading'),
  leadTimeHours: LeadTimeHours.describe(
    'first assessment with at least a sixth of the rules judged, to planned arrival, hours; 0 for the late ones',
  ),
  decidedBeforeLoadingShare: Share.describe(
    'first assessed, with at least a sixth of the rules judged, before loading began',
  ),
  releaseHours: ReleaseHours.describe('arrival to release, hours'),
  release: Release,
  channels: z
    .strictObject({ green: Count, yellow: Count, red: Count })
    .describe('lane of each consignment that arrived'),
  exchange: ExchangeTotals.describe('messages: of a port, those it sent'),
  sharing: Sharing.describe('what a port gave: both together, or the one'),
  operators: Operators.describe('standing of the partner’s authorised operators, of a port: at it'),
  costs: Costs.describe('US cents by the scenario’s cost plan'),
}

/** What one port got out of one arm. Every share carries its counts. */
export const PortReport = z.strictObject(measures)
export type PortReport = z.infer<typeof PortReport>

/** One arm: both ports together (their ranked lists pooled), and each partner for itself. */
export const ArmReport = z.strictObject({
  ...measures,
  byPort: z.record(Locode, PortReport),
  instruments: z
    .record(z.string(), z.record(z.string(), Figure))
    .optional()
    .describe('the figures of each instrument the scenario is about'),
})
export type ArmReport = z.infer<typeof ArmReport>
