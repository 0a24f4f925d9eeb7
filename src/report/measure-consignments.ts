import { percentile, rate } from '../kernel/statistics.ts'
import { HOUR, type Millis } from '../kernel/time.ts'
import type { PortReport } from './arm-report.ts'
import type { Consignment, Sailing } from './consignment.ts'
import { measureRanking } from './measure-ranking.ts'
import { measureRelease } from './measure-release.ts'
import { share } from './share.ts'
import {
  NO_BILL,
  NO_CONSIGNMENT,
  NO_HARM,
  NO_SAILING,
  NO_TRUTH,
  NO_WARNING,
  NONE_OPENED,
} from './why-null.ts'

/**
 * Everything a report says of a list of consignments.
 *
 * - Found: an opened box held an offence, wherever it was opened. Stopped: not loaded, by an order of the destination or
 *   because of what the origin found. Harm found is the harm of the illicit consignments found or stopped, out of the
 *   harm of all.
 * - Lead time: from the destination's first assessment that judged at least a sixth of the rules to the planned arrival. A consignment not scored by then counts as
 *   0 hours and is counted in `late`: leaving it out would reward a port for not looking.
 * - Decided before loading: first assessed so before loading began.
 * - `inspected` and `hits` are the destination's own work; what the partner opened is told apart.
 */
export function measureConsignments(
  all: readonly Consignment[],
): Omit<PortReport, 'exchange' | 'sharing' | 'operators' | 'costs'> {
  const known = all.filter(({ truth }) => truth !== null)
  const noTruth = all.length === 0 ? NO_CONSIGNMENT : NO_TRUTH
  const inspected = all.filter(openedAtDestination)
  const examined = all.filter(openedAtOrigin)
  const isHit = (one: Consignment) => foundAt(one, one.port)
  const byLot = inspected.filter(openedByLot)
  const byRules = inspected.filter((one) => !openedByLot(one))
  const judgeable = byRules.filter(({ truth }) => truth !== null).length
  const stopped = all.filter(isStopped)
  const billed = all.filter((one) => one.billed)

  return {
    consignments: all.length,
    undecided: all.filter(({ decision }) => decision === null).length,
    withoutTruth: all.length - known.length,
    illicit: share(rate(known.filter(isIllicit).length, known.length), noTruth),
    inspected: inspected.length,
    hits: inspected.filter(isHit).length,
    // What a lot had opened is no work of the rules: it would make them look worse than they are.
    hitRate: share(
      rate(byRules.filter(isHit).length, judgeable),
      byRules.length === 0 ? NONE_OPENED : NO_TRUTH,
    ),
    openedByLot: byLot.length,
    hitsByLot: byLot.filter(isHit).length,
    examinedAtOrigin: examined.length,
    hitsAtOrigin: examined.filter(foundAtOrigin).length,
    openedTwice: examined.filter(openedAtDestination).length,
    recognised: examined.filter(isRecognised).length,
    mirrored: share(
      rate(billed.filter(({ mirrored }) => mirrored).length, billed.length),
      all.length === 0 ? NO_CONSIGNMENT : NO_BILL,
    ),
    stopOrders: all.filter(({ stopOrdered }) => stopOrdered).length,
    stoppedBeforeLoading: stopped.length,
    stoppedIllicit: stopped.filter(isIllicit).length,
    feedbackRatio: share(
      rate(
        sum(all.map(({ feedbackInTime }) => feedbackInTime)),
        sum(all.map(({ feedbackOwed }) => feedbackOwed)),
      ),
      NO_WARNING,
    ),
    referrals: sum(all.map(({ referrals }) => referrals)),
    ...measureRanking(known, noTruth),
    ...measureHarmFound(known, known.length === 0 ? noTruth : NO_HARM),
    ...measureTiming(all),
    ...measureRelease(all),
    channels: {
      green: countChannel(all, 'green'),
      yellow: countChannel(all, 'yellow'),
      red: countChannel(all, 'red'),
    },
  }
}

function measureHarmFound(known: readonly Consignment[], whyNull: string) {
  const harmOf = (list: readonly Consignment[]) =>
    sum(list.map(({ truth }) => truth?.harmPoints ?? 0))
  const illicit = known.filter(isIllicit)
  const early = illicit.filter((one) => isStopped(one) || foundAtOrigin(one))
  const found = illicit.filter((one) => isStopped(one) || isFound(one))
  const all = harmOf(known)
  return {
    harmFoundShare: share(rate(harmOf(found), all), whyNull),
    harmFoundBeforeLoadingShare: share(rate(harmOf(early), all), whyNull),
  }
}

function measureTiming(all: readonly Consignment[]) {
  const sailed = all.flatMap(({ sailing, firstAssessedAt }) =>
    sailing === null ? [] : [{ sailing, firstAssessedAt }],
  )
  const leads = sailed.map(leadTime)
  const early = sailed.filter(({ sailing, firstAssessedAt }) =>
    scoredBefore(firstAssessedAt, sailing.loadAt),
  )
  const whyNull = all.length === 0 ? NO_CONSIGNMENT : NO_SAILING
  const [p50, p95] = [percentile(leads, 50), percentile(leads, 95)]
  const counts = {
    n: leads.length,
    late: sailed.filter(
      ({ sailing, firstAssessedAt }) => !scoredBefore(firstAssessedAt, sailing.eta),
    ).length,
  }
  return {
    leadTimeHours:
      p50 === null || p95 === null
        ? { p50: null, p95: null, ...counts, whyNull }
        : { p50: inHours(p50), p95: inHours(p95), ...counts },
    decidedBeforeLoadingShare: share(rate(early.length, sailed.length), whyNull),
  }
}

function leadTime(one: {
  readonly sailing: Sailing
  readonly firstAssessedAt: Millis | null
}): Millis {
  return Math.max(0, one.sailing.eta - (one.firstAssessedAt ?? one.sailing.eta))
}

const scoredBefore = (firstAssessedAt: Millis | null, deadline: Millis) =>
  firstAssessedAt !== null && firstAssessedAt < deadline

/** Hours to the hundredth. */
const inHours = (span: Millis) => Math.round((span * 100) / HOUR) / 100

const isIllicit = ({ truth }: Consignment) => truth !== null && truth.typology !== null

const isStopped = ({ decision }: Consignment) => decision?.kind === 'not-loaded'

const isFound = ({ findings }: Consignment) => findings.some(({ outcome }) => outcome === 'offence')

const foundAt = ({ findings }: Consignment, port: string | null) =>
  findings.some((finding) => finding.port === port && finding.outcome === 'offence')

const foundAtOrigin = ({ findings, port }: Consignment) =>
  findings.some((finding) => finding.port !== port && finding.outcome === 'offence')

const openedAtOrigin = ({ findings, port }: Consignment) =>
  findings.some((finding) => finding.port !== port)

const isRecognised = (one: Consignment) =>
  one.decision?.kind === 'released' && !openedAtDestination(one) && !foundAtOrigin(one)

const openedAtDestination = ({ decision, findings, port }: Consignment) =>
  (decision?.kind === 'released' && decision.inspected) ||
  findings.some((finding) => finding.port === port)

const openedByLot = ({ decision }: Consignment) =>
  decision?.kind === 'released' && decision.chosenBy === 'random'

const countChannel = (all: readonly Consignment[], channel: keyof PortReport['channels']) =>
  all.filter(({ decision }) => decision?.kind === 'released' && decision.channel === channel).length

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
