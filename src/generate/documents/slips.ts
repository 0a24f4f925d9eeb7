import type { Rng } from '../../kernel/chance.ts'
import { normal } from '../../kernel/distributions.ts'
import type { HonestErrors } from '../plan.ts'
import type { TrueConsignment } from '../truth/true-consignment.ts'

/** Gaps smaller than these are how trade is; larger ones an officer would write down as an anomaly. */
export const VALUE_GAP_NOTED = 0.1
export const WEIGHT_GAP_NOTED = 0.03

export const NAMED_PLACES = [
  'manifest.shipper',
  'manifest.consignee',
  'export-declaration.consignee',
  'import-declaration.importer',
  'import-declaration.exporter',
] as const
export type NamedPlace = (typeof NAMED_PLACES)[number]

export type UcrState = 'right' | 'missing' | 'corrupted'

/** The mistakes made without intent (T16) when the documents of one consignment are written. */
export type Slips = {
  /** Import value over the value told. */
  readonly valueFactor: number
  /** Weight on the bill, and all that copies it, over the true weight. */
  readonly weightFactor: number
  /** The item classified otherwise at the destination, and what decides how. */
  readonly hs6: { readonly item: number; readonly luck: number } | null
  readonly name: {
    readonly place: NamedPlace
    readonly alias: boolean
    readonly luck: number
  } | null
  readonly seal: { readonly container: number; readonly luck: number } | null
  /** Decides the empty word that stands for the goods. */
  readonly vague: number | null
  readonly ucr: {
    readonly manifest: UcrState
    readonly exportDeclaration: UcrState
    readonly importDeclaration: UcrState
  }
  /** Decides which two characters of a corrupted UCR are exchanged. */
  readonly ucrLuck: number
  readonly exportBillMissing: boolean
  /** Decides the origin that the importer notes wrongly. */
  readonly origin: number | null
  /** Decides how the first box's seal is misread at discharge. */
  readonly sealReading: number | null
  readonly eventsMissing: boolean
  /** Decides which two characters of the certificate's number are exchanged in the claim. */
  readonly certificate: number | null
  readonly transitUnrecorded: boolean
  readonly unNumberMissing: boolean
  /** The issuer of the certificate never hears that it was used. */
  readonly useUnreported: boolean
}

/**
 * Draws the mistakes of one consignment. Always the same number of draws, so that changing one rate moves no other
 * mistake; some mistakes share the luck that decides their details. A field in `lies` gets none: who lies about a field
 * takes care with it. Values and weights keep small gaps even so: two figures that agree to the cent would tell.
 */
export function drawSlips(
  rates: HonestErrors,
  truth: TrueConsignment,
  lies: readonly string[],
  rng: Rng,
): Slips {
  const valueFactor = factor(normal(rng, 0, 1), rates.valueGapSdPercent)
  const weightFactor = factor(normal(rng, 0, 1), rates.weightGapSdPercent)
  const hs6 = happens(rng, rates.hs6DisagreementShare)
  const [item, hs6Luck] = [Math.floor(rng.unit() * truth.items.length), rng.unit()]
  const name = happens(rng, rates.partyNameVariationShare)
  const [where, alias, nameLuck] = [rng.unit(), rng.unit() < 0.6, rng.unit()]
  const places = truth.toOrder ? PLACES_TO_ORDER : NAMED_PLACES
  const seal = happens(rng, rates.sealErrorShare)
  const [container, sealLuck] = [Math.floor(rng.unit() * truth.containers.length), rng.unit()]
  const vague = happens(rng, rates.vagueDescriptionShare)
  const vagueLuck = rng.unit()
  const origin = happens(rng, rates.originErrorShare)
  const reading = happens(rng, rates.sealReadingShare)
  const number = happens(rng, rates.certificateErrorShare)
  const place = places[Math.floor(where * places.length)] as NamedPlace
  const isHonest = (...fields: string[]) => !fields.some((field) => lies.includes(field))
  const ucrOf = (field: string): UcrState => {
    const state = ucrState(rates, rng)
    return isHonest(field) ? state : 'right'
  }
  return {
    valueFactor: isHonest('import-declaration.items.value')
      ? valueFactor
      : unnoted(valueFactor, VALUE_GAP_NOTED),
    weightFactor: isHonest('manifest.grossKg', 'import-declaration.grossKg')
      ? weightFactor
      : unnoted(weightFactor, WEIGHT_GAP_NOTED),
    hs6: hs6 && isHonest('import-declaration.items.hs6') ? { item, luck: hs6Luck } : null,
    name: name && isHonest(place) ? { place, alias, luck: nameLuck } : null,
    seal: seal && isHonest('manifest.containers.seals') ? { container, luck: sealLuck } : null,
    vague: vague && isHonest('manifest.items.description') ? vagueLuck : null,
    ucr: {
      manifest: ucrOf('manifest.ucr'),
      exportDeclaration: ucrOf('export-declaration.ucr'),
      importDeclaration: ucrOf('import-declaration.ucr'),
    },
    ucrLuck: (truth.grossKg % 97) / 97,
    exportBillMissing:
      happens(rng, rates.exportBillMissingShare) && isHonest('export-declaration.houseBill'),
    origin: origin && isHonest('import-declaration.items.origin') ? where : null,
    sealReading: reading && isHonest('container-event.seals') ? sealLuck : null,
    eventsMissing: happens(rng, rates.eventsMissingShare) && isHonest('container-event.seals'),
    certificate: number && isHonest('preference-claim.certificate') ? nameLuck : null,
    transitUnrecorded:
      happens(rng, rates.transitUnrecordedShare) && isHonest('transit-movement.events'),
    unNumberMissing:
      happens(rng, rates.unNumberMissingShare) && isHonest('stow-plan.positions.unNumber'),
    useUnreported: happens(rng, rates.useUnreportedShare),
  }
}

const PLACES_TO_ORDER = NAMED_PLACES.filter((place) => place !== 'manifest.consignee')

const happens = (rng: Rng, share: number): boolean => rng.unit() < share

/** One plus so many deviations, never below a tenth: nobody declares less than nothing. */
function factor(deviations: number, sdPercent: number): number {
  return Math.max(0.1, 1 + (deviations * sdPercent) / 100)
}

/** A gap that would be noted becomes one that is not, of every size; setting it to nothing would itself be a mark. */
function unnoted(factor: number, noted: number): number {
  const gap = factor - 1
  return Math.abs(gap) > noted ? 1 + (noted * noted) / gap : factor
}

function ucrState(rates: HonestErrors, rng: Rng): UcrState {
  const luck = rng.unit()
  if (luck < rates.ucrMissingShare) return 'missing'
  return luck < rates.ucrMissingShare + rates.ucrCorruptedShare ? 'corrupted' : 'right'
}
