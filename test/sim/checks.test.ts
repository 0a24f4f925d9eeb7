import { expect, it } from 'vitest'
import type { JournalEntry } from '../../src/domain/journal.ts'
import type { ArmReport } from '../../src/report/arm-report.ts'
import { inEnglish } from '../../src/report/checks/check.ts'
import { checkDecided } from '../../src/sim/checks.ts'
import { journal } from '../report/make.ts'
import { sampleRun } from '../report/sample-run.ts'

const { baseline } = sampleRun({ eastbound: 4, westbound: 4 }).arms
const report = (undecided: number): ArmReport => ({
  ...(baseline as ArmReport),
  ...{ consignments: 9, undecided, stoppedBeforeLoading: 2, inspected: 3 },
})
const bound = (houseBill: string, eta: number, portOfDischarge = 'USLAX') => ({
  ...{ houseBill, ucr: `U-${houseBill}`, portOfLoading: 'VNHPH', portOfDischarge, loadAt: 0, eta },
})
/** The journal of a port that had the do-not-load order of `shipment` carried out. */
const notLoaded = (shipment: string) => {
  const log = journal()
  log.at('USLAX', 0, { kind: 'not-loaded', shipment, score: 900, expectedHarm: 9 })
  return log.entries
}

/** As its port scored it last. */
function assessed(shipment: string, channel: 'green' | 'red') {
  const log = journal()
  const scored = { score: 500, expectedHarm: 9, rules: [], judged: 1, active: 1, traceSha256: '' }
  log.at('USLAX', 0, { kind: 'assessed', shipment, channel, ...scored })
  return log.entries
}

it.each<
  [string, number, readonly ReturnType<typeof bound>[], boolean, string, (readonly JournalEntry[])?]
>([
  [
    'every consignment was decided',
    0,
    [],
    true,
    '7 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 0',
  ],
  [
    'one is still at sea',
    1,
    [bound('A', 101)],
    true,
    '6 released (3 of them opened), 2 not loaded, 1 still under way or to be opened, 0',
  ],
  [
    'its ship is in, and nobody decided',
    1,
    [bound('A', 100)],
    false,
    '6 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 1',
  ],
  [
    'another is at sea',
    2,
    [bound('A', 101), bound('A', 101)],
    false,
    '5 released (3 of them opened), 2 not loaded, 1 still under way or to be opened, 1',
  ],
  [
    'the one at sea is bound elsewhere',
    1,
    [bound('A', 101, 'SGSIN')],
    false,
    '6 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 1',
  ],
  [
    'the one at sea was not loaded',
    0,
    [bound('A', 101)],
    true,
    '7 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 0',
    notLoaded('A'),
  ],
  [
    'the one at sea was not loaded, by its reference',
    0,
    [bound('A', 101)],
    true,
    '7 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 0',
    notLoaded('U-A'),
  ],
  [
    'the one at sea was not loaded, and nobody decided about another whose ship is in',
    1,
    [bound('A', 101), bound('B', 100)],
    false,
    '6 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 1',
    notLoaded('A'),
  ],
  [
    'one that came in was not loaded, and another is at sea',
    1,
    [bound('A', 100), bound('B', 101)],
    true,
    '6 released (3 of them opened), 2 not loaded, 1 still under way or to be opened, 0',
    notLoaded('A'),
  ],
  [
    'one that came in waits to be opened, of which officers can do so many',
    1,
    [bound('A', 99)],
    true,
    '6 released (3 of them opened), 2 not loaded, 1 still under way or to be opened, 0',
    assessed('A', 'red'),
  ],
  [
    'one that came in and that nobody wants to open was not released',
    1,
    [bound('A', 99)],
    false,
    '6 released (3 of them opened), 2 not loaded, 0 still under way or to be opened, 1',
    assessed('A', 'green'),
  ],
])('%s', (_, undecided, sailings, holds, told, entries = []) => {
  const outcome = { entries, truths: [], endedAt: 100 }
  expect(inEnglish(checkDecided('exchange', report(undecided), outcome, sailings))).toEqual({
    name: 'exchange: every consignment was decided',
    holds,
    evidence: `9 bound for a port: ${told} without a decision`,
  })
})
