import { by, byCodeUnit } from '../../kernel/order.ts'
import type { Consignment } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/** What another arm lost against the exchange: rules that never fired in it, and finds by typology. */
export type Loss = {
  readonly arm: string
  readonly silent: readonly string[]
  /** Illicit consignments found or stopped, of `n`, where the arms differ. */
  readonly typologies: readonly {
    readonly typology: string
    readonly n: number
    readonly exchange: number
    readonly arm: number
  }[]
}

export function lossOf(other: Sorted, exchange: Sorted): Loss {
  const fired = rulesOf(other)
  const [mine, whole] = [findsOf(other), findsOf(exchange)]
  const typologies = [...whole].map(([typology, { n, found }]) => ({
    typology,
    n,
    exchange: found,
    arm: mine.get(typology)?.found ?? 0,
  }))
  return {
    arm: other.arm,
    silent: [...rulesOf(exchange)].filter((rule) => !fired.has(rule)).sort(byCodeUnit),
    typologies: typologies
      .filter((one) => one.exchange !== one.arm)
      .sort(by(({ typology }) => typology)),
  }
}

function rulesOf({ entries }: Sorted): ReadonlySet<string> {
  const rules = new Set<string>()
  for (const { event } of entries)
    if (event.kind === 'assessed') for (const rule of event.rules) rules.add(rule)
  return rules
}

function findsOf({ consignments }: Sorted) {
  const finds = new Map<string, { n: number; found: number }>()
  for (const one of consignments) {
    const typology = one.truth?.typology ?? null
    if (typology === null) continue
    const known = finds.get(typology) ?? { n: 0, found: 0 }
    finds.set(typology, { n: known.n + 1, found: known.found + (isCaught(one) ? 1 : 0) })
  }
  return finds
}

const isCaught = ({ decision, findings }: Consignment) =>
  decision?.kind === 'not-loaded' || findings.some(({ outcome }) => outcome === 'offence')
