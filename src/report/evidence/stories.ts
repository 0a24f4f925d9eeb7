import { by, descending, inOrder } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Consignment } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/** What became of one consignment in one arm. */
export type StoryArm = {
  readonly firstAssessedAt: Millis | null
  readonly score: number | null
  readonly end: 'stopped' | 'found-at-origin' | 'found-here' | 'released' | 'open'
  /** Rules of the last assessment. */
  readonly rules: readonly string[]
}

/** An illicit consignment that the exchange caught and the law alone did not, or did later. */
export type Story = {
  readonly houseBill: string
  readonly typology: string
  readonly from: string
  readonly to: string
  readonly loadAt: Millis
  readonly eta: Millis
  readonly harmPoints: number
  readonly dutyEvadedMinor: number
  readonly goods: { readonly hs6: string; readonly origin: string }
  readonly baseline: StoryArm
  readonly exchange: StoryArm
}

const STORIES = 5

/** The five with most harm that only the exchange caught, each of another kind as far as there are kinds. */
export function tellStories([baseline, exchange]: readonly [Sorted, Sorted]): readonly Story[] {
  const after = new Map(exchange.consignments.map((one) => [one.houseBill, one]))
  const rules = [lastRules(baseline), lastRules(exchange)] as const
  const told = baseline.consignments.flatMap((before): Story[] => {
    const { truth, houseBill } = before
    const later = after.get(houseBill)
    if (truth === null || truth.typology === null || later === undefined) return []
    const [was, is] = [armOf(before, rules[0]), armOf(later, rules[1])]
    if (was.end !== 'released' || is.end === 'released' || is.end === 'open') return []
    return [
      {
        houseBill,
        typology: truth.typology,
        from: truth.portOfLoading,
        to: truth.portOfDischarge,
        loadAt: truth.loadAt,
        eta: truth.eta,
        harmPoints: truth.harmPoints,
        dutyEvadedMinor: truth.dutyEvadedMinor,
        goods: { hs6: truth.goods.hs6, origin: truth.goods.origin },
        baseline: was,
        exchange: is,
      },
    ]
  })
  const ranked = told.sort(
    inOrder(
      descending(by((story: Story) => story.harmPoints)),
      by((story: Story) => story.houseBill),
    ),
  )
  const firsts = ranked.filter(
    (story, i) => ranked.findIndex((one) => kindOf(one) === kindOf(story)) === i,
  )
  const rest = ranked.filter((story) => !firsts.includes(story))
  return [...firsts, ...rest].slice(0, STORIES)
}

const kindOf = ({ typology, to }: Story) => `${typology} ${to}`

function lastRules({ entries }: Sorted): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, readonly string[]>()
  for (const { event } of entries)
    if (event.kind === 'assessed') rules.set(event.shipment, event.rules)
  return rules
}

function armOf(one: Consignment, rules: ReadonlyMap<string, readonly string[]>): StoryArm {
  const { decision, findings, firstAssessedAt, lastAssessed, port, houseBill } = one
  const offences = findings.filter(({ outcome }) => outcome === 'offence')
  const end = offences.some((found) => found.port !== port)
    ? 'found-at-origin'
    : decision?.kind === 'not-loaded'
      ? 'stopped'
      : offences.length > 0
        ? 'found-here'
        : decision === null
          ? 'open'
          : 'released'
  const score = (decision ?? lastAssessed)?.score ?? null
  return { firstAssessedAt, score, end, rules: rules.get(houseBill) ?? [] }
}
