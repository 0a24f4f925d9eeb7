import type { PortFiling } from '../../domain/port-document.ts'
import type { RiskSubject, Warning } from '../../domain/warning.ts'
import type { Rng } from '../../kernel/chance.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import type { Draft } from '../draft.ts'
import { quantumDown, quantumUp } from '../law/filing-time.ts'
import type { OpenLane } from '../open-lane.ts'
import type { Sailing } from '../sailings.ts'
import { TYPOLOGIES } from '../typologies/catalogue.ts'
import { loaded } from '../typologies/story.ts'
import type { WarningsPlan } from './intelligence-plan.ts'

/**
 * What somebody told the customs of one side about a consignment before it is loaded; null for nearly all. It is filed
 * with the administration that knows it, for its partner hears of it only as the agreement allows.
 *
 * A warning is about what is true, as an informant knows it: true companies, boxes and goods, whatever the papers say.
 * So no falsification map names it, and the honest twin has the very same. Mistaken warnings name typologies in the mix
 * of the lane, so a warning's text does not tell whether it is right. `place` counts the warnings of the sailing.
 */
export function warningOf(
  { truth, story, typology, tips }: Pick<Draft, 'truth' | 'story' | 'typology' | 'tips'>,
  plan: WarningsPlan,
  sailing: Sailing,
  { lane, lies }: Pick<OpenLane, 'lane' | 'lies'>,
  place: number,
): PortFiling | null {
  if (tips.unit() >= (typology === null ? plan.honestShare : plan.illicitShare)) return null
  const rng = tips.fork()
  const [side, when, forDays] = [rng.unit(), rng.unit(), rng.int(20, 60)]
  const suspected = lies.suspected(rng.unit())
  const what = typology?.id ?? suspected
  const from = side < 0.5 ? lane.from : lane.to
  const { voyage, openAt } = sailing
  const at = quantumDown(openAt + Math.max(0, voyage.loadAt - openAt) * 0.95 * when)
  const document: Warning = {
    kind: 'warning',
    number: `${from}:W:${voyage.id}:${place}`,
    revision: 1,
    from,
    typology: what,
    subject: subjectOf(loaded(truth, story), rng),
    text: TYPOLOGIES[what].title,
    feedbackDue: quantumUp(voyage.eta) + FEEDBACK_DAYS,
    validFrom: at,
    validTo: quantumUp(voyage.eta) + forDays * DAY,
  }
  return { at, port: from, document }
}

/** Feedback is owed so long after the ship was to arrive. */
const FEEDBACK_DAYS: Millis = 14 * DAY

/**
 * A company on a ship, a box, or goods on a ship: assumed to be half, three and two tenths of what is told. A company
 * alone would be no warning of anything: large ones send a hundred consignments while it holds.
 */
function subjectOf(truth: Draft['truth'], rng: Rng): RiskSubject {
  const [kind, which] = [rng.unit(), rng.unit()]
  const { portOfLoading, portOfDischarge, vesselImo } = truth.voyage
  const ship = vesselImo === undefined ? {} : { vesselImo }
  if (kind < 0.5) {
    const { party } = which < 0.5 ? truth.exporter : truth.consignee
    return { party, ...ship }
  }
  const boxes = truth.containers
  if (kind < 0.8) return { container: boxes[Math.floor(which * boxes.length)]?.number ?? '' }
  return {
    ...ship,
    goods: [(truth.items[0]?.hs6 ?? '').slice(0, 4)],
    route: [portOfLoading, portOfDischarge],
  }
}
