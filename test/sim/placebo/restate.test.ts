import { describe, expect, it } from 'vitest'
import { worldPlan } from '../../../src/cli/run/arms.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
} from '../../../src/domain/documents.ts'
import type { PortFiling } from '../../../src/domain/port-document.ts'
import type { Cargo } from '../../../src/generate/cargo.ts'
import { HonestErrors } from '../../../src/generate/plan.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { restate } from '../../../src/sim/placebo/restate.ts'

const inputs = loadScenario('placebo-uninformative', {
  days: 2,
  settings: [
    { path: ['trade', 'mirror'], value: 'true' },
    { path: ['trade', 'lanes', '*', 'illicitShare'], value: 0.5 },
  ],
})
const truly = worldPlan(inputs).trade.sailings.map(({ cargo }) => cargo())
const told = (cargo: Cargo) => restate(cargo, HonestErrors.parse({}), createChance('7'))

const records = (cargo: Cargo) =>
  cargo.filings.filter(({ document }) => document.kind === 'export-declaration') as readonly (Omit<
    PortFiling,
    'document'
  > & { document: ExportDeclaration })[]
const others = (cargo: Cargo) =>
  cargo.filings.filter(({ document }) => document.kind !== 'export-declaration')

/** First records beside the first declaration of the same bill. */
const pairs = truly.flatMap((cargo) => {
  const restated = new Map(
    records(told(cargo))
      .filter(({ document }) => document.revision === 1)
      .map(({ document }) => [document.number.slice(3), document]),
  )
  return cargo.truths.map((truth) => ({
    truth,
    told: restated.get(truth.houseBill.slice(4)) as ExportDeclaration,
    own: cargo.filings.find(
      ({ document }) =>
        document.kind === 'import-declaration' && document.houseBill === truth.houseBill,
    )?.document as ImportDeclaration,
  }))
})
const value = ({ items }: Pick<ExportDeclaration, 'items'>) =>
  items.reduce((sum, item) => sum + (item.value?.minor ?? 0), 0)

describe('a mirror that knows nothing', () => {
  it('does not change when true records say something else, or are not there', () => {
    const [cargo] = truly as [Cargo, ...Cargo[]]
    const [first, ...rest] = records(cargo).map(({ document, ...filing }): PortFiling => {
      const { kind, number, revision, voyage, ucr, houseBill } = document
      const links = { ...(ucr && { ucr }), ...(houseBill && { houseBill }) }
      const lies = { regime: 're-export' as const, exporter: { name: 'NOBODY' }, containers: [] }
      const items = [{ number: 1, description: 'SCRAP', hs6: '391510', origin: 'CN' }]
      const odd = { ...lies, items, grossKg: 1, packages: 1 }
      return { ...filing, document: { kind, number, revision, voyage, ...links, ...odd } }
    })
    const scrambled = { ...cargo, filings: [...others(cargo), first as PortFiling, ...rest] }
    expect(told(scrambled)).toEqual(told(cargo))

    const lacking = records(told({ ...cargo, filings: [...others(cargo), ...rest] }))
    const numbers = (list: readonly PortFiling[]) => list.map(({ document }) => document.number)
    expect(new Set(numbers(lacking))).toEqual(new Set(numbers(records(cargo))))
  })

  it('has a record of every consignment, and another whenever the destination is told otherwise', () => {
    for (const cargo of truly) {
      const amended = others(cargo).filter(
        ({ port, document }) =>
          document.revision > 1 &&
          (document.kind === 'import-declaration' ||
            (document.kind === 'manifest' && port === document.voyage.portOfDischarge)),
      )
      expect(records(told(cargo))).toHaveLength(cargo.truths.length + amended.length)
      expect(others(told(cargo))).toEqual(others(cargo))
    }
  })

  it('names origin, class and regime as an honest exporter of what is declared would', () => {
    const differing = pairs.filter(({ told, own }) =>
      told.items.some(({ hs6, origin }, i) => {
        const item = own.items[i]
        return hs6 !== item?.hs6 || origin !== item?.origin
      }),
    )
    expect(pairs.length).toBeGreaterThan(100)
    expect(differing).toEqual([])
    expect(new Set(pairs.map((one) => one.told.regime))).toEqual(new Set(['export']))
  })

  it('errs about values as the honest do, and about a lie no more than about the truth', () => {
    const spread = (lied: boolean) => {
      const gaps = pairs
        .filter(({ truth }) => truth.falsified.length > 0 === lied)
        .map(({ told, own }) => value(told) / value(own) - 1)
      expect(gaps.length).toBeGreaterThan(40)
      return Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length)
    }
    for (const lied of [true, false]) {
      expect(spread(lied)).toBeGreaterThan(0.03)
      expect(spread(lied)).toBeLessThan(0.09)
    }
  })

  it('weighs what the scales of the bill weigh, and a shared box as the bill does', () => {
    const gaps = truly.flatMap((cargo) =>
      records(told(cargo)).flatMap(({ document }) => {
        const bill = cargo.filings.find(
          (one) =>
            one.document.kind === 'manifest' &&
            one.document.number.slice(4) === document.number.slice(3),
        )?.document as ManifestConsignment
        const tare = { '22G1': 2_250, '42G1': 3_750, '45G1': 3_900, '45R1': 4_600 }
        const net = bill.containers.reduce(
          (sum, { vgmKg, sizeType }) =>
            sum + (vgmKg as number) - tare[sizeType as keyof typeof tare],
          0,
        )
        const isAlone = Math.abs(net / bill.grossKg - 1) < 0.1
        return { isAlone, gap: document.grossKg / (isAlone ? net : bill.grossKg) - 1 }
      }),
    )
    const most = (isAlone: boolean) =>
      Math.max(...gaps.filter((one) => one.isAlone === isAlone).map(({ gap }) => Math.abs(gap)))
    expect(most(true)).toBeLessThan(0.002)
    expect(most(false)).toBeLessThan(0.06)
  })
})
