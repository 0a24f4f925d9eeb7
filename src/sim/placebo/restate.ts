import { countryOf } from '../../domain/codes.ts'
import type { ExportDeclaration } from '../../domain/documents.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { Cargo } from '../../generate/cargo.ts'
import { exportNumber } from '../../generate/documents/declarations.ts'
import { inFilingOrder } from '../../generate/filing-order.ts'
import type { HonestErrors } from '../../generate/plan.ts'
import type { Chance } from '../../kernel/chance.ts'
import { drawGaps, restatedRecord } from './restated-record.ts'
import { tellings } from './told.ts'

/**
 * The same cargo with export declarations that know nothing: each says what the port of discharge is told, with the gaps
 * of honest values and weights drawn without a look at the truth. Every consignment has one, for the lack of one would tell; and what is
 * told otherwise later is restated then. An exchange of such records cannot help, so a gain that is measured with them is a
 * mistake of the measurement.
 */
export function restate(cargo: Cargo, rates: HonestErrors, chance: Chance): Cargo {
  const records = cargo.filings.filter(isRecord)
  const others = cargo.filings.filter((filing) => !isRecord(filing))
  // By its number: the links of a record err, and one that is not found would go on telling the truth.
  const byNumber = new Map(records.map((record) => [record.document.number, record]))
  const told = tellings(others)
  const restated = cargo.truths.flatMap(({ houseBill, portOfLoading: port }): PortFiling[] => {
    const number = exportNumber(countryOf(port), houseBill)
    const rng = chance.of('restated', number)
    const gaps = drawGaps(rates, rng)
    const own = byNumber.get(number)
    const at = own?.at ?? rng.pick(records.length > 0 ? records : others).at
    const links = own === undefined ? { houseBill } : linksOf(own.document)
    return (told.get(houseBill) ?? []).map((telling, i) => ({
      at: i === 0 ? at : Math.max(at, telling.at),
      port,
      document: restatedRecord({ number, revision: i + 1, ...links }, telling, gaps),
    }))
  })
  return { ...cargo, filings: inFilingOrder([...others, ...restated]) }
}

type Record = PortFiling & { readonly document: ExportDeclaration }

function isRecord(filing: PortFiling): filing is Record {
  return filing.document.kind === 'export-declaration'
}

function linksOf({ ucr, houseBill }: ExportDeclaration) {
  return { ...(ucr !== undefined && { ucr }), ...(houseBill !== undefined && { houseBill }) }
}
