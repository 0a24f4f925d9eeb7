import { loadScenario } from '../../../src/cli/run/load.ts'
import { tradePlan } from '../../../src/cli/run/trade-plan.ts'
import type { PortDocument } from '../../../src/domain/port-document.ts'
import { NO_HISTORY, NOTHING_ELSE, type ShipmentView } from '../../../src/domain/shipment.ts'
import { type Cargo, cargoOf } from '../../../src/generate/cargo.ts'
import { sailings } from '../../../src/generate/sailings.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import type { Millis } from '../../../src/kernel/time.ts'
import { indexReference, type Reference } from '../../../src/risk/risk.ts'

export type Shipment = { readonly view: ShipmentView; readonly now: Millis }

const inputs = loadScenario('haiphong-los-angeles', { days: 800 })
export const reference: Reference = indexReference({
  goods: inputs.goods,
  figures: inputs.figures,
  routes: inputs.tables.routes,
})

/**
 * The flagship's trade as its destinations see it: a third of the shipments without the importer's declaration, a third
 * without the partner's, so that rules meet what they do not know.
 */
export function* shipments(count: number): Generator<Shipment> {
  let made = 0
  for (const { truths, filings } of cargoes()) {
    const papers = new Map<string, PortDocument[]>()
    for (const { document } of filings) {
      const name = 'houseBill' in document ? document.houseBill : undefined
      if (name === undefined) continue
      const held = papers.get(name)
      if (held) held.push(document as PortDocument)
      else papers.set(name, [document as PortDocument])
    }
    for (const { houseBill, eta } of truths) {
      if (made++ >= count) return
      yield { view: viewOf(papers.get(houseBill) ?? [], made), now: eta }
    }
  }
}

/** Ship after ship; when the scenario's days are over, another trade of the same kind. */
function* cargoes(): Generator<Cargo> {
  const { tables } = inputs
  const plan = tradePlan(inputs.scenario)
  for (let trade = 0; ; trade++) {
    const chance = createChance(trade === 0 ? 'bench' : `bench ${trade}`)
    for (const sailing of sailings(plan, chance, tables))
      yield cargoOf(sailing, plan, chance, tables)
  }
}

const TERMS = {
  agreed: ['export-declaration', 'manifest'],
  notShared: [],
  filedHere: ['manifest', 'security-filing', 'import-declaration'],
}

function viewOf(papers: readonly PortDocument[], ordinal: number): ShipmentView {
  const held = (kind: PortDocument['kind'], rest = -1) => {
    const document = papers.find((paper) => paper.kind === kind)
    return document === undefined || ordinal % 3 === rest ? undefined : { document, since: 0 }
  }
  const present = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  return {
    own: present({
      manifest: held('manifest'),
      securityFiling: held('security-filing'),
      importDeclaration: held('import-declaration', 1),
    }),
    partner: present({ exportDeclaration: held('export-declaration', 2) }),
    ...NOTHING_ELSE,
    controlResults: [],
    history: {
      ...NO_HISTORY,
      shipperShipments: ordinal % 40,
      shipperOffences: ordinal % 97 === 0 ? 1 : 0,
      consigneeShipments: ordinal % 23,
      consigneeOffences: ordinal % 89 === 0 ? 1 : 0,
    },
    ...TERMS,
  } as ShipmentView
}
