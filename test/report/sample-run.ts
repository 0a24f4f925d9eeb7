import type { JournalEntry } from '../../src/domain/journal.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { HOUR } from '../../src/kernel/time.ts'
import { checkExchange, inEnglish } from '../../src/report/checks/check.ts'
import { addExchanges } from '../../src/report/exchange-totals.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import type { RunResult } from '../../src/report/run-result.ts'
import {
  acknowledged,
  assessed,
  cleared,
  DIGEST,
  ETA,
  found,
  HERE,
  illicit,
  journal,
  LOAD_AT,
  PORTS,
  received,
  released,
  START,
  sealed,
  THERE,
  truth,
} from './make.ts'

/** How many consignments go each way in the sample; every tenth is illicit, or all of them, or none. */
export type Size = {
  readonly eastbound: number
  readonly westbound: number
  readonly illicit?: 'all' | 'none'
}

/**
 * A run as the world would leave it, small and by rule: without the exchange a port scores a day before arrival and
 * sees half of what is wrong; with it, it scores before loading, sees all of it and stops every fourth offender.
 */
export function sampleRun(size: Size = { eastbound: 400, westbound: 60 }): RunResult {
  const truths = sampleTruths(size)
  const arms = { baseline: sampleArm('baseline', truths), exchange: sampleArm('exchange', truths) }
  const exchange = addExchanges(Object.values(arms).map((arm) => arm.exchange))
  const checks = checkExchange(exchange).map(inEnglish)
  return {
    scenario: 'sample',
    seed: '7',
    fingerprint: DIGEST,
    ok: checks.every(({ holds }) => holds),
    exchange,
    arms,
    checks,
    about: {
      title: 'What does the exchange change on a small sample?',
      rulePack: 'core 1 (1a2b3c4d)',
      agreement: 'sample 1 (5e6f7a8b)',
      assumptions: [
        'One consignment in ten is illicit.',
        'An officer who opens a box finds what is in it.',
      ],
      limits: ['Anything about real trade: every line of this sample is made up.'],
    },
    timing: { wallMs: 1_234, consignments: 2 * truths.length, perSecond: 745.5 },
  }
}

/** The consignments of the sample, those bound east first. */
export function sampleTruths(size: Size): TruthRecord[] {
  return [
    ...Array.from({ length: size.eastbound }, (_, i) => make(size, i + 1, {})),
    ...Array.from({ length: size.westbound }, (_, i) =>
      make(size, size.eastbound + i + 1, { portOfLoading: HERE, portOfDischarge: THERE }),
    ),
  ]
}

function make({ illicit: which }: Size, n: number, over: Parameters<typeof truth>[1]) {
  const isBad = which === undefined ? n % 10 === 0 : which === 'all'
  return isBad ? illicit(n, over) : truth(n, over)
}

function sampleArm(arm: 'baseline' | 'exchange', truths: readonly TruthRecord[]) {
  return measureArm({
    arm,
    ports: PORTS,
    entries: sampleEntries(arm, truths),
    truths,
    pending: { [HERE]: 0, [THERE]: 0 },
  })
}

/** The journals of one arm of the sample. */
export function sampleEntries(
  arm: 'baseline' | 'exchange',
  truths: readonly TruthRecord[],
): readonly JournalEntry[] {
  const log = journal()
  const exchange = arm === 'exchange'
  if (exchange) {
    for (const [from, to] of [
      [THERE, HERE],
      [HERE, THERE],
    ] as const) {
      log.at(from, START, sealed(`${from}:1:000001`))
      log.at(to, START + 1, received(`${from}:1:000001`))
      log.at(
        from,
        START + 2,
        acknowledged(`${from}:1:000001`, from === HERE ? 'DUPLICATE' : 'ACCEPTED'),
      )
    }
  }
  truths.forEach(({ houseBill, portOfDischarge, typology, eta }, i) => {
    const bad = typology !== null
    const score = bad && (exchange || i % 20 === 19) ? 800 : i % 37 === 0 ? 500 : 100
    const scoredAt = exchange ? LOAD_AT - 6 * HOUR : eta - 24 * HOUR
    log.at(portOfDischarge, scoredAt, assessed(houseBill, score))
    if (exchange && bad && i % 40 === 39) {
      log.at(portOfDischarge, LOAD_AT, {
        kind: 'not-loaded',
        shipment: houseBill,
        score,
        expectedHarm: score,
      })
      return
    }
    log.at(portOfDischarge, ETA, released(houseBill, score, score === 800))
    if (!(bad && score === 800)) log.at(portOfDischarge, ETA + 40 * HOUR, cleared(houseBill, i))
    if (score === 800)
      log.at(portOfDischarge, ETA, found(houseBill, portOfDischarge, bad ? 'offence' : 'none'))
  })
  return log.entries
}
