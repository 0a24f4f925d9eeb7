import { amount, portion } from '../figure.ts'
import { type Fate, fatesOf, honest, isCaught, noticedBy, ofTypology, shareOf } from './fates.ts'
import { declaredAt, type InstrumentInput, instrument } from './instrument.ts'

const NO_SPLIT = 'no order was split'
const NO_PARCEL = 'no box was shared'

/** Rules that read the low-value regime. */
const LOW_VALUE_RULES = ['R36', 'R37']

/**
 * Low-value consignments: many consignees to a box, orders split to stay below the threshold, and what the end of the
 * regime changes. A parcel is a consignment that shares its box with others.
 */
export const PARCELS = instrument(
  'Low-value parcels',
  {
    boxes: 'boxes shared by consignees',
    parcels: '  parcels in them',
    held: 'parcels put before officers',
    honestHeld: '  honest ones',
    holdsAvoided: 'holds avoided: parcels let go whose box holds one that is not',
    split: 'parcels of split orders (truth)',
    splitUnder: '  declared under the regime, noticed by its rules',
    splitCaught: '  found or not loaded',
    honestUnder: 'honest parcels declared under the regime, noticed by its rules',
    noticedAfter: 'parcels declared after its end, noticed by its rules',
    declaredAfter: 'parcels declared after its end',
  },
  (input) => {
    const boxes = sharedBoxes(fatesOf(input))
    const parcels = [...new Set([...boxes.values()].flat())]
    const held = parcels.filter(({ flagged }) => flagged)
    const noticed = noticedBy(input, ...LOW_VALUE_RULES)
    const isNoticed = ({ truth }: Fate) => noticed.has(truth.houseBill) || noticed.has(truth.ucr)
    const after = parcels.filter(isAfter(input))
    const under = parcels.filter((one) => !after.includes(one))
    const split = ofTypology(parcels, 'T13')
    const fair = honest(parcels)
    return {
      boxes: amount(boxes.size),
      parcels: amount(parcels.length),
      held: portion(held.length, parcels.length, NO_PARCEL),
      honestHeld: shareOf(fair, ({ flagged }) => flagged, NO_PARCEL),
      holdsAvoided: amount(letGo(boxes)),
      split: amount(split.length),
      splitUnder: shareOf(ofTypology(under, 'T13'), isNoticed, NO_SPLIT),
      splitCaught: shareOf(split, isCaught, NO_SPLIT),
      honestUnder: shareOf(honest(under), isNoticed, NO_PARCEL),
      noticedAfter: amount(after.filter(isNoticed).length),
      declaredAfter: amount(after.length),
    }
  },
)

/** Boxes with the consignments in them, where these are several. */
function sharedBoxes(fates: readonly Fate[]): ReadonlyMap<string, readonly Fate[]> {
  const boxes = new Map<string, Fate[]>()
  for (const fate of fates) {
    for (const container of fate.truth.containers) {
      const name = `${fate.truth.portOfLoading} ${fate.truth.loadAt} ${container}`
      const inside = boxes.get(name) ?? []
      boxes.set(name, inside)
      inside.push(fate)
    }
  }
  return new Map([...boxes].filter(([, inside]) => inside.length > 1))
}

/** Who decides by the box has to hold all of it for one parcel; who knows every consignee holds the one. */
function letGo(boxes: ReadonlyMap<string, readonly Fate[]>): number {
  let avoided = 0
  for (const inside of boxes.values()) {
    const held = inside.filter(({ flagged }) => flagged).length
    if (held > 0) avoided += inside.length - held
  }
  return avoided
}

/** Declared on or after the first day of a change; none where nothing changes. */
function isAfter({ entries, changes = [] }: InstrumentInput): (fate: Fate) => boolean {
  const [end] = changes
  if (end === undefined) return () => false
  const days = declaredAt(entries)
  return ({ truth }) => (days.get(truth.houseBill) ?? days.get(truth.ucr) ?? truth.eta) >= end
}
