import { DAY, HOUR, type Millis } from '../../kernel/time.ts'
import type { Consignment } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/** Share of a port's boxes that were released within so many hours of arrival. */
export type ReleaseCurve = {
  readonly port: string
  readonly arm: string
  readonly n: number
  readonly points: readonly { readonly hours: number; readonly share: number }[]
}

/** Boxes ashore and not released, at each midnight. */
export type YardLine = {
  readonly port: string
  readonly arm: string
  readonly days: readonly { readonly day: number; readonly waiting: number }[]
}

const HOURS = Array.from({ length: 25 }, (_, i) => i * 6)

export function releaseCurves(port: string, { arm, consignments }: Sorted): ReleaseCurve {
  const spans = clearedAt(port, consignments).map(
    ({ clearance }) => (clearance.clearedAt - clearance.arrivedAt) / HOUR,
  )
  const n = spans.length
  const points = HOURS.map((hours) => ({
    hours,
    share: n === 0 ? 0 : spans.filter((span) => span <= hours).length / n,
  }))
  return { port, arm, n, points }
}

export function yardLines(port: string, { arm, consignments }: Sorted, start: Millis): YardLine {
  const boxes = clearedAt(port, consignments).map(({ clearance }) => clearance)
  const first = Math.min(...boxes.map(({ ashoreAt }) => ashoreAt))
  const last = Math.max(...boxes.map(({ clearedAt: gone }) => gone))
  const days: { day: number; waiting: number }[] = []
  if (boxes.length === 0) return { port, arm, days }
  for (let at = Math.ceil(first / DAY) * DAY; at <= last + DAY; at += DAY) {
    const waiting = boxes.filter((box) => box.ashoreAt <= at && box.clearedAt > at).length
    days.push({ day: Math.round((at - start) / DAY), waiting })
  }
  return { port, arm, days }
}

type Cleared = Consignment & { readonly clearance: NonNullable<Consignment['clearance']> }

const clearedAt = (port: string, all: readonly Consignment[]): readonly Cleared[] =>
  all.filter((one): one is Cleared => one.port === port && one.clearance !== null)
