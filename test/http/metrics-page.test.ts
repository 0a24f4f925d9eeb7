import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMetrics } from '../../src/http/metrics.ts'

const PAGE = join(import.meta.dirname, '../../src/http/README.md')

it('the page for operators names every metric with its type and labels, and no other', () => {
  const metrics = createMetrics()
  const refused = { kind: 'refused', messageId: 'VNHPH:1:000000001', outcome: 'SCHEMA' } as const
  const rejected = { ...refused, kind: 'rejected', attempts: 1 } as const
  metrics.note([refused, rejected].map((event, i) => ({ port: 'USLAX', seq: i + 1, at: 0, event })))
  const partners = [{ partner: 'VNHPH', comparedAt: null, witnessed: 0, equivocated: false }]
  const text = metrics.render(
    { queued: 0, oldestQueuedAt: null, logEntries: 0, partners, regressedBy: 0 },
    false,
    0,
  )
  const given = [...text.matchAll(/^# TYPE (\w+) (\w+)\n(?:\w+\{(\w+)=)?/gm)].map(
    ([, name, type, label]) => [name, type === 'histogram' ? '' : (label ?? ''), type],
  )
  const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| `(\w+)(?:\{(\w+)\})?` \| (\w+)/gm)]
  expect(rows.map(([, name, label, type]) => [name, label ?? '', type])).toEqual(given)
})
