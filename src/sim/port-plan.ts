import { z } from 'zod'
import { PARTNER_RULE_POLICIES } from '../domain/partner-rule.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import { Duration } from './faults.ts'

/** A share in steps of a thousandth. */
const PerMille = z.number().min(0).max(1).multipleOf(0.001)

const Hands = z.int().min(0).max(10_000)

/** Hours of a day in which people are at work, and how many. Times count from midnight UTC; a shift may end after it. */
const Shift = z.strictObject({
  from: Duration,
  to: Duration,
  /** Officers who look at documents. */
  clerks: Hands.default(12),
  /** Teams that open what has arrived; left out, as many as `inspectionsPerDay` needs. */
  teams: Hands.optional(),
  /** Teams that open boxes before loading, on the partner's request; left out, as many as `examinationsPerDay` needs. */
  examiners: Hands.optional(),
  /** Every box goes through a scanner before it is opened; left out, as many as both need. */
  scanners: Hands.optional(),
})
type Shift = z.infer<typeof Shift>

/**
 * The working day of a port: who is there, when, and how long things take. No published figures were found for these
 * ports: all of it is assumed, on 2026-11-27, in the order of magnitude of published time release studies.
 */
const WorkPlan = z.strictObject({
  shifts: z
    .array(Shift)
    .min(1)
    .max(4)
    .prefault([{ from: '6h', to: '18h' }]),
  documentCheck: Duration.prefault('15m'),
  scan: Duration.prefault('15m'),
  /** From the opening of a box to the officer's word. */
  inspection: Duration.prefault('2h'),
  /** Ships that are worked at a time; a ship that comes when all are taken waits for the first that is free. */
  berths: z.int().min(1).max(1_000).default(3),
  /** How long a ship keeps its berth. */
  berthTime: Duration.prefault('24h'),
  /** From berthing on until the last box is ashore and what was seen of it has been told. */
  discharge: Duration.prefault('36h'),
  /** A box ashore for longer than this costs storage. */
  freeTime: Duration.prefault('5d'),
})

/** What the officers of a port can do in a day, and how they choose. */
export const PortPlan = z
  .strictObject({
    /** Boxes opened a day, of those that have arrived. */
    inspectionsPerDay: z.int().min(0).max(100_000).default(10),
    /** Boxes examined a day before loading, on the partner's request. */
    examinationsPerDay: z.int().min(0).max(100_000).default(8),
    /** Requests for assistance looked into a day. */
    inquiriesPerDay: z.int().min(0).max(100_000).default(0),
    /**
     * Share of shipments that are opened by lot when nothing else selects them, in whole per mille. Sources: ASYCUDA has a
     * minimum random rate; research spends a tenth of the capacity on exploring. The share itself is an assumption.
     */
    randomShare: PerMille.default(0.005),
    /** Least share of a day's arrivals in a lane; missing ones move up from the lane below. */
    channelTargets: z
      .strictObject({
        yellow: PerMille.default(0),
        red: PerMille.default(0),
        /** Released as green, for an audit of the papers afterwards. Source: ASYCUDA and VNACCS, blue. */
        blue: PerMille.default(0),
      })
      .prefault({}),
    /** Good rules that a partner publishes count at once, or wait for an officer. */
    partnerRules: z.enum(PARTNER_RULE_POLICIES).default('offer'),
    work: WorkPlan.prefault({}),
  })
  .superRefine(({ work }, context) => {
    const longest = Math.max(work.documentCheck, work.scan, work.inspection)
    for (const [index, { from, to }] of work.shifts.entries()) {
      const what = faultOf(from, to, longest)
      if (what !== null)
        context.addIssue({
          code: 'custom',
          path: ['work', 'shifts', index, 'to'],
          message: what,
        })
    }
  })
export type PortPlan = z.infer<typeof PortPlan>

function faultOf(from: Millis, to: Millis, longest: Millis): string | null {
  if (from >= DAY) return 'a shift begins within 24h of midnight UTC'
  if (to <= from || to > from + DAY) return 'a shift ends after it begins, and within a day'
  if (to - from < longest) return 'nobody could end the longest of a box’s steps within this shift'
  return null
}

export type CrewKind = 'clerks' | 'teams' | 'examiners' | 'scanners'

/** How many of a kind are at work in a shift: what the file says, else as many as the boxes of a day need. */
export function handsIn(plan: PortPlan, shift: Shift, kind: CrewKind): number {
  const given = shift[kind]
  if (given !== undefined) return given
  const { inspectionsPerDay, examinationsPerDay, work } = plan
  const boxes =
    (kind === 'examiners' ? 0 : inspectionsPerDay) + (kind === 'teams' ? 0 : examinationsPerDay)
  const each = kind === 'scanners' ? work.scan : work.inspection
  const perHand = work.shifts.reduce((sum, { from, to }) => sum + Math.floor((to - from) / each), 0)
  return Math.ceil(boxes / perHand)
}
