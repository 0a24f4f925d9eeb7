import { describe, expect, it } from 'vitest'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { standingFilings } from '../../src/generate/standing.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { back, NEVER_AMENDED, type PlanText, planOf, tables, tradeOf } from './support.ts'

const filed = <K extends PortDocument['kind']>(kind: K, changes: Partial<PlanText>) =>
  tradeOf(
    planOf({ days: 2, lanes: [back], amendments: NEVER_AMENDED, ...changes }),
  ).filings.flatMap(({ at, port, document }) =>
    document.kind === kind
      ? [{ at, port, document: document as Extract<PortDocument, { kind: K }> }]
      : [],
  )

describe('permits', () => {
  const papers = { permitShare: 1 } as const
  const usual = filed('permit', { papers })

  it('are filed by who uses them, unless a scenario says otherwise', () => {
    expect(new Set(usual.map(({ port }) => port))).toEqual(new Set(['VNHPH']))
    const byIssuer = filed('permit', { papers: { ...papers, permitsFiled: 'by-issuer' } })
    for (const { port, document } of byIssuer) expect(port.slice(0, 2)).toBe(document.issuer)
    expect(new Set(byIssuer.map(({ port }) => port)).size).toBe(2)
  })

  it('can be held before anything is loaded', () => {
    const early = filed('permit', { papers: { ...papers, permitsFiled: 'before-loading' } })
    const before = new Map(usual.map(({ at, document }) => [document.number, at]))
    expect(early).toHaveLength(usual.length)
    for (const { at, document } of early) expect(at).toBeLessThan(before.get(document.number) ?? 0)
  })

  it('can be taken back two days later', () => {
    const all = filed('permit', { papers: { ...papers, permitRevokedShare: 0.3 } })
    const revoked = all.filter(({ document }) => document.status === 'revoked')
    expect(revoked.length / usual.length).toBeGreaterThan(0.2)
    expect(revoked.length / usual.length).toBeLessThan(0.4)
    for (const { document } of revoked) expect(document.revision).toBe(2)
  })
})

it('certificates can be cancelled, and draw no more', () => {
  const papers = { certificateShare: 1, certificateCancelledShare: 0.2 } as const
  const entries = filed('certificate-of-origin', { papers })
  const cancelled = entries.filter(({ document }) => document.status === 'cancelled')
  const numbers = new Set(cancelled.map(({ document }) => document.number))
  const issued = entries.filter(({ document }) => document.revision === 1)
  expect(numbers.size / issued.length).toBeGreaterThan(0.1)
  expect(numbers.size / issued.length).toBeLessThan(0.3)
  for (const { document } of cancelled) {
    const newer = entries.filter(
      (other) =>
        other.document.number === document.number && other.document.revision > document.revision,
    )
    expect(newer).toEqual([])
  }
})

it('a guarantee can follow the highest duty on the route', () => {
  const papers = { transitShare: 1 } as const
  const flat = filed('transit-movement', { papers })
  const dearest = filed('transit-movement', { papers: { ...papers, guaranteeBy: 'highest-duty' } })
  const entryOf = (hs6: string) => tables.goods.goods.find((entry) => entry.hs6 === hs6)
  let higher = 0
  for (const [index, { document }] of dearest.entries()) {
    const usual = flat[index]?.document
    const duty = entryOf(document.hs6[0] ?? '')?.duty ?? {}
    const least = Math.max(duty.US ?? 0, duty.VN ?? 0) / 15
    // Of several items the dearest counts; the first is one of them.
    expect(document.guarantee.minor + 20_000).toBeGreaterThanOrEqual(
      Math.floor(((usual?.guarantee.minor ?? 0) - 10_000) * least),
    )
    if (document.guarantee.minor > (usual?.guarantee.minor ?? 0)) higher++
  }
  expect(higher).toBeGreaterThan(0)
  expect(higher).toBeLessThan(dearest.length)
})

it('as many operators are suspended as a scenario says', () => {
  const suspended = (suspendedShare: number) =>
    standingFilings(planOf({ operators: { suspendedShare } }), createChance('1'), tables).filter(
      ({ document }) => document.kind === 'aeo-status' && document.revision === 2,
    ).length
  expect(suspended(0)).toBe(0)
  expect(suspended(1)).toBeGreaterThan(10 * suspended(0.04))
})

it('boxes opened on the way can be seen empty at the hub, and no others', () => {
  const lane = {
    ...back,
    services: [{ calls: ['SGSIN'], transhipAt: 'SGSIN', transitDays: { min: 20, max: 25 } }],
    typologies: { T10: 1 },
  }
  const empty = (refilledAtHub: boolean) => {
    const { truths, filings } = tradeOf(
      planOf({ days: 2, lanes: [lane], papers: { refilledAtHub } }),
    )
    const guilty = new Set(
      truths.filter((one) => one.typology === 'T10').map((one) => one.houseBill),
    )
    const boxes = filings.flatMap(({ document }) =>
      document.kind === 'container-event' && !document.full ? [document] : [],
    )
    return { boxes, guilty, byGuilty: boxes.filter(({ houseBill }) => guilty.has(houseBill ?? '')) }
  }
  expect(empty(false).boxes).toEqual([])
  const { boxes, guilty, byGuilty } = empty(true)
  expect(guilty.size).toBeGreaterThan(3)
  expect(byGuilty).toHaveLength(boxes.length)
  expect(new Set(boxes.map(({ move }) => move))).toEqual(new Set(['transhipment-discharged']))
})
