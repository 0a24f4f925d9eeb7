import type { Chance } from '../../kernel/chance.ts'
import type { NameTable } from '../people/name-table.ts'

export type Vessel = { readonly carrier: string; readonly imo: string; readonly name: string }

/** The i-th ship of a lane: the same ship however long the plan runs. Carriers, ships and names are invented. */
export function vesselOf(
  lane: string,
  carriers: readonly string[] | undefined,
  i: number,
  chance: Chance,
  names: NameTable,
): Vessel {
  const rng = chance.of('vessel', lane, i)
  const carrier = rng.pick(carriers ?? names.carriers)
  return {
    carrier,
    imo: imoNumber(rng.int(900_000, 989_999)),
    name: `${rng.pick(names.ships.first)} ${rng.pick(names.ships.second)}`,
  }
}

/** Six digits and their check digit. Source: IMO A.1117(30). */
export function imoNumber(firstSix: number): string {
  const digits = String(firstSix).padStart(6, '0')
  let sum = 0
  for (let i = 0; i < 6; i++) sum += Number(digits[i]) * (7 - i)
  return `${digits}${sum % 10}`
}
