import type { Voyage } from '../../domain/voyage.ts'
import type { Rng } from '../../kernel/chance.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import type { Service } from './services.ts'
import type { Vessel } from './vessels.ts'

/** One stretch of a sailing, from one port to the next. */
export type Leg = {
  readonly from: string
  readonly to: string
  readonly vessel: Vessel
  readonly etd: Millis
  readonly eta: Millis
  /** Boxes leave this ship at `to` and go on with that of the next leg. */
  readonly transhipped: boolean
}

/**
 * The stretches of a voyage, on whole hours: the first departs at `voyage.etd`, the last arrives at `voyage.eta`. A
 * call takes most of a day, changing ships one to four; together never more than four tenths of the voyage.
 */
export function legsOf(
  voyage: Voyage,
  service: Service,
  first: Vessel,
  second: Vessel | null,
  rng: Rng,
): readonly Leg[] {
  const ports = [voyage.portOfLoading, ...service.calls, voyage.portOfDischarge]
  const hours = Math.floor((voyage.eta - voyage.etd) / HOUR)
  const stays = service.calls.map((port) =>
    port === service.transhipAt ? rng.int(24, 96) : rng.int(12, 24),
  )
  const most = Math.floor(hours * 0.4)
  const wanted = sum(stays)
  const held = stays.map((stay) => (wanted > most ? Math.floor((stay * most) / wanted) : stay))
  const sailing = hours - sum(held)
  const whole = sum(service.stretches)
  const change = service.calls.indexOf(service.transhipAt ?? '')
  let behind = 0
  let stayed = 0
  return service.stretches.map((stretch, i) => {
    const etd = voyage.etd + (Math.floor((sailing * behind) / whole) + stayed) * HOUR
    behind += stretch
    const eta = voyage.etd + (Math.floor((sailing * behind) / whole) + stayed) * HOUR
    stayed += held[i] ?? 0
    return {
      from: ports[i] as string,
      to: ports[i + 1] as string,
      vessel: change >= 0 && i > change && second !== null ? second : first,
      etd,
      eta: i === service.stretches.length - 1 ? voyage.eta : eta,
      transhipped: i === change,
    }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
