import { printable } from '../../kernel/printable.ts'
import { reciprocity } from '../reciprocity.ts'
import type { RunResult } from '../run-result.ts'
import { alignRows } from './table.ts'
import { grouped, signed } from './text.ts'

/** What each partner gave, got, and made its partners find; nothing without both arms. */
export function renderReciprocity({ baseline, exchange }: RunResult['arms']): readonly string[] {
  if (baseline === undefined || exchange === undefined) return []
  const rows = reciprocity(baseline, exchange).map((one) => [
    printable(one.port),
    grouped(one.fieldsGiven),
    one.fieldsGot === null ? '–' : grouped(one.fieldsGot),
    one.ratio === null ? '–' : one.ratio.toFixed(2),
    signed(one.gainedAtHome / 100, 0),
    signed(one.gainedAbroad / 100, 0),
  ])
  const head = ['', 'fields given', 'got', 'ratio', 'harm found here, USD', 'at partners, USD']
  const aligns = ['left', 'right', 'right', 'right', 'right', 'right'] as const
  return alignRows([head, ...rows], aligns, '  ').map((line) => `    ${line}`)
}
