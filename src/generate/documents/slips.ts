import type { Rng } from '../../kernel/chance.ts'
import { normal } from '../../kernel/distributions.ts'
import type { HonestErrors } from '../plan.ts'
import type { TrueConsignment } from '../truth/true-consignment.ts'

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
}

/**
 * Draws the mistakes of one consignment. Always the same number of draws, so that changing one rate moves no other
 * mistake; some mistakes share the luck that decides their details. A field in `lies` gets none: who lies about a field takes care with it.
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
  return {
    valueFactor,
    weightFactor,
    hs6: hs6 && !lies.includes('import-declaration.items.hs6') ? { item, luck: hs6Luck } : null,
    name: name && !lies.includes(place) ? { place, alias, luck: nameLuck } : null,
    seal: seal ? { container, luck: sealLuck } : null,
    vague: vague && !lies.includes('manifest.items.description') ? vagueLuck : null,
    ucr: {
      manifest: ucrState(rates, rng),
      exportDeclaration: ucrState(rates, rng),
      importDeclaration: ucrState(rates, rng),
    },
    exportBillMissing: happens(rng, rates.exportBillMissingShare),
    origin: origin && !lies.includes('import-declaration.items.origin') ? where : null,
    sealReading: reading && !lies.includes('container-event.seals') ? sealLuck : null,
    eventsMissing:
      happens(rng, rates.eventsMissingShare) && !lies.includes('container-event.seals'),
    certificate: number && !lies.includes('preference-claim.certificate') ? nameLuck : null,
    transitUnrecorded:
      happens(rng, rates.transitUnrecordedShare) && !lies.includes('transit-movement.events'),
    unNumberMissing:
      happens(rng, rates.unNumberMissingShare) && !lies.includes('stow-plan.positions.unNumber'),
  }
}

const PLACES_TO_ORDER = NAMED_PLACES.filter((place) => place !== 'manifest.consignee')

const happens = (rng: Rng, share: number): boolean => rng.unit() < share

/** One plus so many deviations, never below a tenth: nobody declares less than nothing. */
function factor(deviations: number, sdPercent: number): number {
  return Math.max(0.1, 1 + (deviations * sdPercent) / 100)
}

function ucrState(rates: HonestErrors, rng: Rng): UcrState {
  const luck = rng.unit()
  if (luck < rates.ucrMissingShare) return 'missing'
  return luck < rates.ucrMissingShare + rates.ucrCorruptedShare ? 'corrupted' : 'right'
}
