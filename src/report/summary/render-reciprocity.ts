import { printable } from '../../kernel/printable.ts'
import { reciprocity } from '../reciprocity.ts'
import type { RunResult } from '../run-result.ts'
import { ENOUGH } from './measured-text.ts'
import { alignRows } from './table.ts'
import { grouped, signed } from './text.ts'

/** What each partner gave, got, and made its partners find; nothing without both arms. */
export function renderReciprocity({ baseline, exchange }: RunResult['arms']): readonly string[] {
  if (baseline === undefined || exchange === undefined) return []
  const sides = reciprocity(baseline, exchange)
  const isThin = sides.some(({ illicitAtHome }) => illicitAtHome < ENOUGH)
  const gain = (cents: number, illicit: number) =>
    `${signed(cents / 100, 0)}${illicit < ENOUGH ? ' *' : isThin ? '  ' : ''}`
  const rows = sides.map((one) => [
    printable(one.port),
    grouped(one.fieldsGiven),
    one.fieldsGot === null ? '–' : grouped(one.fieldsGot),
    one.ratio === null ? '–' : one.ratio.toFixed(2),
    gain(one.gainedAtHome, one.illicitAtHome),
    gain(one.gainedAbroad, one.illicitAbroad),
  ])
  const behind = sides.map((one) => `${printable(one.port)} ${one.illicitAtHome}`).join(', ')
  const head = ['', 'fields given', 'got', 'ratio', 'harm found here, USD', 'at partners, USD']
  const aligns = ['left', 'right', 'right', 'right', 'right', 'right'] as const
  return [
    ...alignRows([head, ...rows], aligns, '  '),
    'Fields: those an agreement can hold back, not what every record holds.',
    ...(isThin ? [`* not enough data: under ${ENOUGH} illicit consignments (${behind})`] : []),
  ].map((line) => `    ${line}`)
}
