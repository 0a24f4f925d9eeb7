import type { FieldQuality, Mix, Quantiles } from './quality-report.ts'

/** Expected and found of a field in short words. */
export function figuresOf(field: FieldQuality): { expected: string; found: string } {
  const told = (value: FieldQuality['found']) =>
    value === null ? 'nothing seen' : figure(field, value)
  return { expected: told(field.expected), found: told(field.found) }
}

/** Three significant digits, without an exponent: `0.0312`, `12.5`, `90,600`. */
export function number(value: number): string {
  if (value === 0) return '0'
  const [whole, part] = Number(value.toPrecision(3)).toString().split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** Two decimals, cut off: a score just below a threshold must not look like it. */
export function scoreText(score: number | null): string {
  return score === null ? '—' : (Math.floor(score * 100 + 1e-9) / 100).toFixed(2)
}

export function percent(share: number): string {
  return `${number(share * 100)} %`
}

function figure(field: FieldQuality, value: NonNullable<FieldQuality['found']>): string {
  switch (field.kind) {
    case 'share':
      return percent(value as number)
    case 'spread':
      return `sd ${number(value as number)} %`
    case 'quantiles': {
      const { p5, p50, p95 } = value as Quantiles
      return `${number(p5)} · ${number(p50)} · ${number(p95)}`
    }
    case 'mix':
      return largest(value as Mix)
  }
}

const NAMED_MAX = 4

function largest(mix: Mix): string {
  const named = Object.entries(mix)
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMED_MAX)
  return named.map(([category, share]) => `${category} ${percent(share)}`).join(', ')
}
