import { typologyText } from '../../domain/typologies.ts'
import { createPaint } from '../summary/paint.ts'
import { alignRows } from '../summary/table.ts'
import { figuresOf, scoreText } from './figures.ts'
import type { QualityReport } from './quality-report.ts'

/** The report for a terminal: the overall score, each field with what was expected and found, the planted lies. */
export function renderQualityText(report: QualityReport, color: boolean): string {
  const paint = createPaint(color)
  const { scenario, seed, consignments, overall, threshold, ok, fields, recall, targets } = report
  const rows = fields.map((field) => {
    const { expected, found } = figuresOf(field)
    return [scoreText(field.score), field.id, found, expected, String(field.n)]
  })
  return [
    `${scenario}, seed ${seed}: ${consignments} consignments`,
    paint(
      ok ? 'green' : 'red',
      `quality ${scoreText(overall)}, wanted ${scoreText(threshold)}: ${ok ? 'good enough' : 'not good enough'}`,
    ),
    '',
    ...alignRows(
      [['score', 'field', 'found', 'expected', 'n'], ...rows],
      ['right', 'left', 'left', 'left', 'right'],
      '  ',
    ),
    '',
    ...(recall.length === 0 ? ['no lie was planted'] : ['planted lies']),
    ...recall.map(({ typology, planted, recognised }) =>
      recognised === null
        ? `  ${typologyText(typology)}  ${planted}`
        : `  ${typologyText(typology)}  ${planted}, recognised by who sees everything: ${recognised}`,
    ),
    '',
    `Targets: ${targets.title}. ${targets.source}`,
    '',
  ].join('\n')
}
