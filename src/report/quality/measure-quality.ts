import type { PortFiling } from '../../domain/port-document.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { Sight } from './measure.ts'
import { MEASURES } from './measures.ts'
import type { FieldQuality, PlantedRecall, QualityReport } from './quality-report.ts'
import { deviationOf, mixOf, quantilesOf, scoreOf, shareOf, spreadOf } from './score.ts'
import { type Reference, type Ship, shipOf } from './ship.ts'
import type { Declared, QualityTarget, QualityTargets } from './targets.ts'

export type QualityDeps = {
  readonly targets: QualityTargets
  readonly reference: Reference
  /** The number that a target leaves to the scenario. */
  readonly declared: (target: Declared) => number
}

/** Looks at a trade ship after ship. Holds a number for each thing measured, no document. */
export type QualityMeter = {
  /** `accused`: consignments that somebody who sees everything takes for illicit; null when nobody looked. */
  readonly observe: (
    filings: readonly PortFiling[],
    truths: readonly TruthRecord[],
    accused: ReadonlySet<string> | null,
  ) => void
  readonly report: (
    about: Pick<QualityReport, 'scenario' | 'seed'>,
    threshold: number,
  ) => QualityReport
}

/** Under this name stand honest consignments that were accused: none are planted, so one is enough to fail. */
const HONEST = 'honest'

export function createQualityMeter(deps: QualityDeps): QualityMeter {
  const { targets } = deps
  const fields = targets.targets.map((target) => createField(target, deps))
  const recall = new Map<string, { planted: number; recognised: number }>()
  let consignments = 0
  let looked = true
  return {
    observe(filings, truths, accused) {
      const ship = shipOf(filings, truths)
      if (ship === null) return
      consignments += truths.length
      for (const field of fields) field.observe(ship)
      looked &&= accused !== null
      for (const { consignment, typology } of truths) {
        const isAccused = accused?.has(consignment) === true
        if (typology === null && !isAccused) continue
        const held = recall.get(typology ?? HONEST) ?? { planted: 0, recognised: 0 }
        if (typology !== null) held.planted++
        if (isAccused) held.recognised++
        recall.set(typology ?? HONEST, held)
      }
    },
    report(about, threshold) {
      const measured = fields.map((field) => field.measured())
      const overall = overallOf(measured)
      const planted = [...recall]
        .map(
          ([typology, counts]): PlantedRecall => ({
            typology,
            planted: counts.planted,
            recognised: looked ? counts.recognised : null,
          }),
        )
        .sort((a, b) => byCodeUnit(a.typology, b.typology))
      return {
        ...about,
        consignments,
        targets: { title: targets.title, source: targets.source },
        threshold,
        overall,
        ok:
          overall !== null &&
          overall >= threshold &&
          planted.every((one) => one.recognised === null || one.recognised === one.planted),
        fields: measured,
        recall: planted,
      }
    },
  }
}

function createField(target: QualityTarget, { reference, declared }: QualityDeps) {
  const see = MEASURES[target.measure](reference, target.of ?? '') as (
    ship: Ship,
  ) => Iterable<Sight>
  const { from, to } = target.where ?? {}
  const sights: Sight[] = []
  return {
    observe(ship: Ship): void {
      if ((from ?? ship.from) !== ship.from || (to ?? ship.to) !== ship.to) return
      for (const sight of see(ship)) sights.push(sight)
    },
    measured(): FieldQuality {
      const { id, title, source, weight, within } = target
      const compared = compare(target, sights, declared)
      const deviation = deviationOf(compared)
      return {
        id,
        title,
        ...(target.where && { where: `${from ?? 'all'} to ${to ?? 'all'}` }),
        ...(source !== undefined && { source }),
        weight,
        within,
        n: sights.length,
        deviation,
        score: deviation === null ? null : scoreOf(deviation, within),
        ...compared,
      }
    },
  }
}

type Compared = Pick<FieldQuality, 'kind' | 'expected' | 'found'> & FieldKind
type FieldKind =
  | Pick<Extract<FieldQuality, { kind: 'share' | 'spread' }>, 'kind' | 'expected' | 'found'>
  | Pick<Extract<FieldQuality, { kind: 'quantiles' }>, 'kind' | 'expected' | 'found'>
  | Pick<Extract<FieldQuality, { kind: 'mix' }>, 'kind' | 'expected' | 'found'>

function compare(
  target: QualityTarget,
  sights: readonly Sight[],
  declared: (target: Declared) => number,
): Compared {
  const found = <T>(measure: () => T): T | null => (sights.length === 0 ? null : measure())
  if ('share' in target)
    return {
      kind: 'share',
      expected: declared(target.share),
      found: found(() => shareOf(sights as boolean[])),
    }
  if ('spread' in target)
    return {
      kind: 'spread',
      expected: declared(target.spread),
      found: found(() => spreadOf(sights as number[])),
    }
  if ('quantiles' in target)
    return {
      kind: 'quantiles',
      expected: target.quantiles,
      found: found(() => quantilesOf(sights as number[])),
    }
  return {
    kind: 'mix',
    expected: target.mix,
    found: found(() => mixOf(sights as string[], Object.keys(target.mix))),
  }
}

function overallOf(fields: readonly FieldQuality[]): number | null {
  let [sum, weights] = [0, 0]
  for (const { score, weight } of fields) {
    if (score === null) continue
    sum += score * weight
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}
