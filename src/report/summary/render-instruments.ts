import type { Figure } from '../figure.ts'
import { INSTRUMENTS, type InstrumentName } from '../instruments/instruments.ts'
import type { RunResult } from '../run-result.ts'
import { ENOUGH, FEW, FEW_NOTE } from './measured-text.ts'
import { type Align, alignRows } from './table.ts'
import { grouped, percentText } from './text.ts'

/** A block for each instrument of the run: every figure, in every arm. */
export function renderInstruments(
  arms: RunResult['arms'],
): { readonly title: string; readonly lines: string[] }[] {
  const names = Object.keys(arms)
  const measured = Object.values(arms).map(({ instruments = {} }) => instruments)
  return Object.keys(measured[0] ?? {}).map((name) => {
    const { title, labels } = INSTRUMENTS[name as InstrumentName]
    const told = Object.entries(labels).filter(([figure]) =>
      measured.some((instruments) => isTold(instruments[name]?.[figure])),
    )
    const rows = told.map(([figure, label]) => [
      label,
      ...measured.flatMap((instruments) => cells(instruments[name]?.[figure])),
    ])
    const head = ['', ...names.flatMap((arm) => [arm, ''])]
    const aligns: Align[] = ['left', ...names.flatMap((): Align[] => ['right', 'left'])]
    const lines = alignRows([head, ...rows], aligns, ' ').map((line) => `    ${line}`)
    const few = told.some(([figure]) =>
      measured.some((instruments) => isOfFew(instruments[name]?.[figure])),
    )
    const notes = [...reasons(measured, name), ...(few ? [FEW_NOTE] : [])]
    return { title: title.toUpperCase(), lines: [...lines, ...notes] }
  })
}

/** A share of nothing in every arm is no line worth reading. */
const isTold = (figure: Figure | undefined) =>
  figure !== undefined && !(figure.value === null && figure.unit === 'share' && figure.n === 0)

/** A share or a span of time with a value and few cases behind it. */
const isOfFew = (figure: Figure | undefined): boolean =>
  figure?.n !== undefined && figure.value !== null && figure.n < ENOUGH

type Measured = readonly Readonly<Record<string, Readonly<Record<string, Figure>>>>[]

/** Why some have no value, each reason once. */
function reasons(measured: Measured, name: string): readonly string[] {
  const why = measured.flatMap((instruments) =>
    Object.values(instruments[name] ?? {}).flatMap((figure) =>
      'whyNull' in figure ? [figure.whyNull] : [],
    ),
  )
  return [...new Set(why)].map((reason) => `    – ${reason}`)
}

function cells(figure: Figure | undefined): [string, string] {
  if (figure === undefined) return ['', '']
  return [isOfFew(figure) ? FEW : valueOf(figure), figure.n === undefined ? '' : countsOf(figure)]
}

function valueOf({ unit, value }: Figure): string {
  if (value === null) return '–'
  switch (unit) {
    case 'share':
      return percentText(value)
    case 'minutes':
    case 'hours':
      return `${value.toFixed(1)} ${unit === 'hours' ? 'h' : 'min'}`
    case 'kg':
    case 'USD':
      return `${grouped(Math.round(value))} ${unit}`
    case 'count':
      return grouped(value)
  }
}

const countsOf = ({ unit, of, n = 0 }: Figure) =>
  unit === 'share' ? `${grouped(of ?? 0)}/${grouped(n)}` : `n=${grouped(n)}`
