import type { TruthRecord } from '../domain/truth.ts'
import type { Draft } from './draft.ts'

/** The line of the truth file about one consignment. Its goods are those of the first item, with the whole weight. */
export function truthRecord(
  { truth, typology, lies, harm }: Draft,
  honestErrors: string[],
): TruthRecord {
  const { voyage, items } = truth
  return {
    consignment: truth.id,
    ucr: truth.ucr,
    houseBill: truth.houseBill,
    portOfLoading: voyage.portOfLoading,
    portOfDischarge: voyage.portOfDischarge,
    loadAt: voyage.loadAt,
    eta: voyage.eta,
    typology,
    falsified: [...lies],
    honestErrors,
    dutyEvadedMinor: harm.dutyEvadedMinor,
    harmPoints: harm.harmPoints,
    goods: {
      hs6: items[0]?.hs6 ?? '',
      origin: items[0]?.origin ?? '',
      grossKg: truth.grossKg,
      valueMinor: truth.valueMinor,
    },
  }
}
