import { type Interval, middle } from '../../kernel/bootstrap.ts'
import { createChance, type Rng } from '../../kernel/chance.ts'
import { percentile } from '../../kernel/statistics.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import type { Consignment } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/**
 * A difference of one run, exchange − baseline, with the middle 95 % of samples in which the same consignments are drawn
 * again for both arms. Luck of other seeds is not in it.
 */
export type Gain = {
  readonly port: string
  readonly measure: 'harmFound' | 'leadHours'
  readonly baseline: number
  readonly exchange: number
  readonly difference: number
  readonly interval: Interval
  /** Consignments behind it: of harm the illicit ones. */
  readonly n: number
}

const SAMPLES = 400
const ENOUGH = 30

/** The two differences a side looks at first. None where nothing can be divided. */
export function gainsOf(
  port: string,
  [baseline, exchange]: readonly [Sorted, Sorted],
): readonly Gain[] {
  const after = new Map(exchange.consignments.map((one) => [one.houseBill, one]))
  const pairs = baseline.consignments.flatMap((before) => {
    const later = after.get(before.houseBill)
    return before.port !== port || later === undefined ? [] : [{ before, later }]
  })
  return [...harmGain(port, pairs), ...leadGain(port, pairs)]
}

type Pair = { readonly before: Consignment; readonly later: Consignment }

function harmGain(port: string, pairs: readonly Pair[]): readonly Gain[] {
  const cases = pairs.flatMap(({ before, later }) => {
    const harm = before.truth?.harmPoints ?? 0
    return harm === 0 ? [] : [{ harm, was: caught(before), is: caught(later) }]
  })
  const shares = (list: readonly (typeof cases)[number][]) => {
    const all = sum(list.map(({ harm }) => harm))
    const was = sum(list.map((one) => (one.was ? one.harm : 0)))
    const is = sum(list.map((one) => (one.is ? one.harm : 0)))
    return all === 0 ? null : { was: was / all, is: is / all }
  }
  const whole = shares(cases)
  if (whole === null) return []
  const samples = sampled(port, 'harm', cases.length, (draw) =>
    shares(draw.map((place) => cases[place] as (typeof cases)[number])),
  )
  return [gain(port, 'harmFound', whole, samples, cases.length)]
}

function leadGain(port: string, pairs: readonly Pair[]): readonly Gain[] {
  const cases = pairs.flatMap(({ before, later }) =>
    before.sailing === null ? [] : [{ was: leadOf(before), is: leadOf(later) }],
  )
  const medians = (list: readonly (typeof cases)[number][]) => ({
    was:
      (percentile(
        list.map(({ was }) => was),
        50,
      ) ?? 0) / HOUR,
    is:
      (percentile(
        list.map(({ is }) => is),
        50,
      ) ?? 0) / HOUR,
  })
  if (cases.length === 0) return []
  // A median of some hundred draws says of thousands what it says of all.
  const drawn = Math.min(cases.length, 500)
  const samples = sampled(port, 'lead', cases.length, (draw) =>
    medians(draw.slice(0, drawn).map((place) => cases[place] as (typeof cases)[number])),
  )
  return [gain(port, 'leadHours', medians(cases), samples, cases.length)]
}

type Both = { readonly was: number; readonly is: number }

function sampled(
  port: string,
  what: string,
  n: number,
  measure: (draw: readonly number[]) => Both | null,
): readonly (number | null)[] {
  const chance = createChance('report')
  return Array.from({ length: SAMPLES }, (_, sample) => {
    const both = measure(places(n, chance.of(what, port, sample)))
    return both === null ? null : both.is - both.was
  })
}

const places = (n: number, rng: Rng) => Array.from({ length: n }, () => rng.int(0, n - 1))

function gain(
  port: string,
  measure: Gain['measure'],
  { was, is }: Both,
  samples: readonly (number | null)[],
  n: number,
): Gain {
  const interval = n < ENOUGH ? null : middle(samples)
  return { port, measure, baseline: was, exchange: is, difference: is - was, interval, n }
}

function caught({ decision, findings }: Consignment): boolean {
  return decision?.kind === 'not-loaded' || findings.some(({ outcome }) => outcome === 'offence')
}

function leadOf({ sailing, firstAssessedAt }: Consignment): Millis {
  const eta = sailing?.eta ?? 0
  return Math.max(0, eta - (firstAssessedAt ?? eta))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
