import type { PortFiling } from '../domain/port-document.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Millis } from '../kernel/time.ts'
import { changedDocuments, changedFields } from './documents/compare-papers.ts'
import type { Papers } from './documents/derive.ts'
import type { Draft } from './draft.ts'
import { twinId } from './twin.ts'
import type { Harm } from './typologies/harm.ts'
import { loaded } from './typologies/story.ts'
import type { Typology } from './typologies/typology.ts'

/** The line of the truth file about one consignment. Its goods are those of the first item, with the whole weight. */
export function truthRecord(
  draft: Draft,
  honestErrors: string[],
  plot: Plot,
  harm: Harm,
): TruthRecord {
  const { story } = draft
  const truth = loaded(draft.truth, story)
  const billed = truth.containers.map(({ number }) => number)
  const unbilled = story.strayBox === null ? NONE : [story.strayBox]
  const { voyage, items } = truth
  return {
    consignment: truth.id,
    ucr: truth.ucr,
    houseBill: truth.houseBill,
    portOfLoading: voyage.portOfLoading,
    portOfDischarge: voyage.portOfDischarge,
    loadAt: voyage.loadAt,
    eta: voyage.eta,
    ...plot,
    honestErrors,
    containers: unbilled === NONE ? billed : [...billed, ...unbilled],
    unbilledContainers: unbilled,
    dutyEvadedMinor: harm.dutyEvadedMinor,
    harmPoints: harm.harmPoints,
    goods: {
      hs6: items[0]?.hs6 ?? '',
      origin: items[0]?.origin ?? '',
      grossKg: truth.grossKg,
      valueMinor: truth.valueMinor,
    },
  }
}

const NONE: string[] = []

/** What the truth says of intent. */
export type Plot = Pick<
  TruthRecord,
  'typology' | 'falsified' | 'actors' | 'sideVisible' | 'firstObservableAt' | 'cleanTwinId'
>

export const NO_PLOT: Plot = {
  typology: null,
  falsified: [],
  actors: [],
  sideVisible: null,
  firstObservableAt: null,
  cleanTwinId: null,
}

/**
 * What the truth says of an illicit consignment, by comparing its papers with its twin's. `filings` are its own; a stow
 * plan that never arrives tells no lie.
 */
export function plotOf(
  draft: Draft,
  typology: Typology,
  papers: Papers,
  twin: Papers,
  filings: readonly PortFiling[],
  stowPlanMissing: boolean,
): Plot {
  const falsified = changedFields(typology.fields, papers, twin)
  return {
    typology: typology.id,
    falsified: stowPlanMissing
      ? falsified.filter((field) => !field.startsWith('stow-plan.'))
      : falsified,
    actors: [...typology.actors(draft.truth, draft.story)],
    sideVisible: typology.sight.side,
    firstObservableAt: firstObservable(typology, papers, twin, filings),
    cleanTwinId: twinId(draft.truth.id),
  }
}

/**
 * When a document that lies and one that contradicts it have both been filed. A lie in the stow plan alone shows when
 * the ship has left; where nothing contradicts it on paper, the first document that lies counts.
 */
function firstObservable(
  { witnesses }: Typology,
  papers: Papers,
  twin: Papers,
  filings: readonly PortFiling[],
): Millis {
  const lying = changedDocuments(papers, twin)
  let [lie, witness] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { at, document } of filings) {
    if (lying.has(document)) lie = Math.min(lie, at)
    else if (witnesses.includes(document.kind)) witness = Math.min(witness, at)
  }
  if (lie === Number.POSITIVE_INFINITY) return papers.manifest.voyage.etd
  return witness === Number.POSITIVE_INFINITY ? lie : Math.max(lie, witness)
}
