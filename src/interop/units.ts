/** Grams of each unit of mass. Source: UN/ECE Recommendation 20, and the spellings found in real messages. */
const GRAMS: Readonly<Record<string, number>> = {
  KGM: 1_000,
  KG: 1_000,
  KGS: 1_000,
  K: 1_000,
  GRM: 1,
  G: 1,
  TNE: 1_000_000,
  MT: 1_000_000,
  T: 1_000_000,
  DTN: 100_000,
  LBR: 453.59237,
  LB: 453.59237,
  LBS: 453.59237,
  STN: 907_184.74,
  LTN: 1_016_046.9088,
  CWI: 50_802.34544,
  ONZ: 28.349523125,
}

export function isMassUnit(unit: string): boolean {
  return Object.hasOwn(GRAMS, unit.toUpperCase())
}

/** Whole kilograms, rounded half up; `exact` when nothing was lost. Null for no unit of mass or a value out of range. */
export function toKg(
  value: number,
  unit: string,
): { readonly kg: number; readonly exact: boolean } | null {
  if (!isMassUnit(unit) || !(value >= 0)) return null
  const exactKg = (value * (GRAMS[unit.toUpperCase()] as number)) / 1_000
  const kg = Math.round(exactKg)
  if (kg > 1_000_000_000) return null
  return { kg, exact: kg === exactKg }
}

/** A number as EDIFACT and people write it; null when it is none. A comma and a point are both decimal marks. */
export function toNumber(
  text: string,
): { readonly value: number; readonly ambiguous: boolean } | null {
  const trimmed = text.trim()
  if (!/^[+-]?\d{1,18}([.,]\d{0,18})?$|^[+-]?[.,]\d{1,18}$/.test(trimmed)) return null
  return { value: Number(trimmed.replace(',', '.')), ambiguous: /^\d{1,3},\d{3}$/.test(trimmed) }
}

/** A count of 0 to 100 million; null when it is none. */
export function toCount(text: string): number | null {
  const number = toNumber(text)
  if (number === null || !Number.isInteger(number.value) || number.value < 0) return null
  return number.value > 100_000_000 ? null : number.value
}
