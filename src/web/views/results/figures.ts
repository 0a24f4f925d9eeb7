import type { ResultCell, ResultUnit } from '../../../domain/reads/results-page.ts'

/** A value in its unit: `63.2 %`, `12.5 h`, `1 204`. */
export function figure(value: number | null, unit: ResultUnit): string {
  if (value === null) return '–'
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`
  return unit === 'hours' ? `${value.toFixed(1)} h` : grouped(value)
}

/** A difference with its sign; of shares in percentage points. */
export function signed(value: number | null, unit: ResultUnit): string {
  if (value === null) return '–'
  const size = Math.abs(value)
  const text = unit === 'share' ? `${(100 * size).toFixed(1)} pp` : figure(size, unit)
  return value === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
}

/** What stands behind a value: `12/19`, `n 19`, nothing. */
export function counts({ of, n }: Pick<ResultCell, 'of' | 'n'>): string {
  if (n === undefined) return ''
  return of === undefined ? `n ${grouped(n)}` : `${grouped(of)}/${grouped(n)}`
}

/** Groups of three digits, kept together on a line; tenths only where there are some. */
function grouped(value: number): string {
  const [whole = '', part] = String(Math.round(value * 10) / 10).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return part === undefined ? digits : `${digits}.${part}`
}
