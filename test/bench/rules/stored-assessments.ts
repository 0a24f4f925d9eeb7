import { sha256Hex } from '../../../src/kernel/digest.ts'
import { createContext } from '../../../src/port/context.ts'
import { groundsOf } from '../../../src/port/grounds.ts'
import { traceOf } from '../../../src/port/trace.ts'
import { assess, channelOf, deriveFacts } from '../../../src/risk/risk.ts'
import { depsOn } from './stored-trade.ts'
import { reference, type Shipment, shipments } from './views.ts'

const BATCH = 2_000

/**
 * So many different shipments in a port's database, each assessed once, with everything a port keeps of an assessment. The
 * exchange that would bring their documents is left out: it would take an hour, and nothing of them is read again.
 */
export function storeAssessments(dir: string, count: number): void {
  const ctx = createContext(depsOn(dir, () => 0))
  const { store } = ctx
  const rules = ctx.rulebook.pack()
  const keep = ({ view, now }: Shipment) => {
    const facts = deriveFacts(view, reference, now)
    const assessment = assess(rules, facts, now)
    const channel = channelOf(assessment.score, rules.thresholds)
    const houseBill = view.own.manifest?.document.houseBill ?? null
    const id = store.shipments.create({ ...NAMELESS, houseBill })
    const trace = traceOf(assessment, false)
    const grounds = groundsOf(ctx, facts, view.alerts, null, now)
    store.assessments.keep(id, assessment, channel, trace, grounds)
    ctx.log(now, {
      kind: 'assessed',
      shipment: String(houseBill),
      score: assessment.score,
      expectedHarm: assessment.expectedHarm,
      channel,
      rules: assessment.reasons.map(({ rule }) => rule),
      judged: rules.rules.length - assessment.unknown.length,
      active: rules.rules.length,
      traceSha256: sha256Hex(trace),
    })
  }
  let batch: Shipment[] = []
  const flush = () => {
    store.withTx(() => batch.forEach(keep))
    batch = []
  }
  for (const shipment of shipments(count)) {
    batch.push(shipment)
    if (batch.length === BATCH) flush()
  }
  flush()
  store.close()
}

const NAMELESS = {
  direction: 'in',
  ucr: null,
  lane: 'VNHPH-USLAX',
  voyage: null,
  loadAt: null,
  etd: null,
  eta: null,
  shipper: null,
  consignee: null,
  dirty: 0,
} as const
