import type { Rng } from '../../kernel/chance.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import { QUANTUM, quantumUp } from '../law/filing-time.ts'
import type { Sailing } from '../sailings.ts'

/** A call at a hub on the way, the same for every container of a sailing. */
export type HubCall = {
  readonly place: string
  readonly arriveAt: Millis
  readonly leaveAt: Millis
}

/** When and where a consignment's containers move. */
export type Journey = {
  readonly stuffedAt: Millis
  /** UN/LOCODE of the place of stuffing. */
  readonly stuffedIn: string
  readonly gateInAt: Millis
  readonly loadedAt: Millis
  readonly dischargedAt: Millis
  readonly gateOutAt: Millis
}

/** Stuffed one to six days before loading, at the gate half a day later at least, out some days after arrival. */
export function drawJourney({ voyage }: Sailing, country: string, rng: Rng): Journey {
  const { loadAt, etd, eta } = voyage
  const gateInAt = quantumUp(loadAt - (12 + 60 * rng.unit()) * HOUR)
  const haul = (6 + 66 * rng.unit()) * HOUR
  return {
    stuffedAt: quantumUp(gateInAt - haul),
    stuffedIn: inlandOffice(country, rng.unit()),
    gateInAt,
    loadedAt: loadAt + QUANTUM * Math.floor(((etd - loadAt) / QUANTUM) * 0.9 * rng.unit()),
    dischargedAt: eta + QUANTUM * (4 + Math.floor(60 * rng.unit())),
    gateOutAt: eta + QUANTUM * (96 + Math.floor(480 * rng.unit())),
  }
}

/** Where the boxes of a sailing change ships. */
export function hubCalls({ legs }: Sailing): readonly HubCall[] {
  return legs.flatMap((leg, i) => {
    const next = legs[i + 1]
    if (!leg.transhipped || next === undefined) return []
    return [{ place: leg.to, arriveAt: quantumUp(leg.eta), leaveAt: quantumUp(next.etd) }]
  })
}

/** A working place of a country away from its seaports: an inland or border office. `luck` in [0, 1). */
export function inlandOffice(country: string, luck: number): string {
  const offices = OFFICES[country]
  return offices === undefined
    ? `${country}ZZZ`
    : (offices[Math.floor(luck * offices.length)] as string)
}

/** UN/LOCODEs of cities with a customs office inland. Elsewhere `..ZZZ`, a place without a code. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  VN: ['VNHAN', 'VNBNH', 'VNHDG', 'VNLSN', 'VNMCI'],
  US: ['USCHI', 'USDAL', 'USATL', 'USMEM'],
  CN: ['CNPIX', 'CNDXG', 'CNNNG', 'CNFOS'],
  KR: ['KRSEL', 'KRDAJ'],
  NL: ['NLVEN', 'NLEIN'],
  TH: ['THBKK', 'THCNX'],
}
