import type { Plot } from '../../domain/reads/results-page.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Drawings of fewer cases would say nothing. */
const ENOUGH = 30

/** Everything the report of a run draws, for each port, in plain values. */
export function plotsOf({ curves, release, yard, ladder }: Evidence): readonly Plot[] {
  const ports = [...new Set(curves.map(({ port }) => port))]
  return ports.flatMap((port): Plot[] => [
    rank(port, curves, 'precision'),
    rank(port, curves, 'recall'),
    released(port, release),
    ashore(port, yard, release),
    rungs(port, ladder),
  ])
}

function rank(port: string, curves: Evidence['curves'], what: 'precision' | 'recall'): Plot {
  const mine = curves.filter((curve) => curve.port === port)
  // How many are on a list is told by how many are in its widest part.
  const sizes = mine
    .map(({ points }) => points.at(-1))
    .map((last) => (last === undefined ? 0 : Math.round((last.precision.n * 100) / last.percent)))
  const n = Math.max(0, ...sizes)
  return {
    ...{ what, port, n, isThin: n < ENOUGH, xUnit: 'percent', yUnit: 'share' },
    series: mine.map(({ arm, points }) => ({
      arm,
      points: points.map((point) => {
        const { value, of, n } = point[what]
        return { x: point.percent, y: value, of, n }
      }),
    })),
  }
}

function released(port: string, release: Evidence['release']): Plot {
  const mine = release.filter((curve) => curve.port === port)
  const n = Math.max(0, ...mine.map((curve) => curve.n))
  return {
    ...{ what: 'release', port, n, isThin: n < ENOUGH, xUnit: 'hours', yUnit: 'share' },
    series: mine.map(({ arm, n, points }) => ({
      arm,
      points: points.map(({ hours, share }) => ({
        ...{ x: hours, y: share, of: Math.round(share * n), n },
      })),
    })),
  }
}

function ashore(port: string, yard: Evidence['yard'], release: Evidence['release']): Plot {
  const n = Math.max(0, ...release.filter((one) => one.port === port).map((one) => one.n))
  return {
    ...{ what: 'yard', port, n, isThin: n < ENOUGH, xUnit: 'day', yUnit: 'count' },
    series: yard
      .filter((line) => line.port === port)
      .map(({ arm, days }) => ({
        arm,
        points: days.map(({ day, waiting }) => ({ x: day, y: waiting })),
      })),
  }
}

function rungs(port: string, ladder: Evidence['ladder']): Plot {
  const mine = ladder.filter((rung) => rung.port === port)
  const n = Math.max(0, ...mine.map(({ exchange }) => exchange.n))
  const of = (arm: 'baseline' | 'exchange') => ({
    arm,
    points: mine.map((rung, x) => ({ x, y: rung[arm].p50, n: rung[arm].n })),
  })
  return {
    ...{ what: 'ladder', port, n, isThin: n === 0, xUnit: 'rule', yUnit: 'hours' },
    labels: mine.map(({ rule }) => rule),
    series: [of('baseline'), of('exchange')],
  }
}
