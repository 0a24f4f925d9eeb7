import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortFiling } from '../../domain/port-document.ts'
import type { Imported } from '../../interop/issue.ts'
import { InputError } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import { DAY } from '../../kernel/time.ts'
import { PortPlan } from '../../sim/port-plan.ts'
import { filingsOf } from '../../sim/recorded.ts'
import { pairFor, type RankedShipment, rankSubmitted } from '../../sim/submitted.ts'
import type { Io } from '../io.ts'
import { loadScenario, type RunInputs } from '../run/load.ts'
import { refuseImplausible } from '../run/load-recorded.ts'
import { runScenario } from '../run/run-scenario.ts'

/** What became of the submitted manifests: messages of the pair, and the ranked shipments with the rules' titles. */
export type Submitted = {
  readonly messages: { readonly sent: number; readonly acknowledged: number }
  readonly shipments: readonly (RankedShipment & { readonly because: readonly string[] })[]
}

/**
 * Sends imported manifests through real servers, one for each port they name: filed with the port of loading, sent to
 * the port of discharge, ranked there by the shipped rules.
 */
export async function submit(read: readonly Imported[], io: Io): Promise<Submitted> {
  const terms = loadScenario('haiphong-los-angeles')
  const consignments = read.flatMap((file) => file.consignments)
  const everywhere = [
    ...new Set(
      consignments.flatMap(({ document: { voyage } }) => [
        voyage.portOfLoading,
        voyage.portOfDischarge,
      ]),
    ),
  ]
  const asWritten = filingsOf(consignments, everywhere)
  refuseImplausible(asWritten, { file: read.map(({ file }) => file).join(', ') })
  const filings = together(asWritten)
  const pair = pairFor(filings, terms.agreement)
  if (pair === null)
    throw new InputError([
      {
        file: read.map(({ file }) => file).join(', '),
        what: 'nothing here goes from one port to another, so there is nothing to send',
      },
    ])
  const start = Math.floor(Math.min(...filings.map(({ at }) => at)) / DAY) * DAY
  const inputs: RunInputs = {
    ...terms,
    agreement: pair.agreement,
    recorded: { filings, truths: [] },
    scenario: {
      ...terms.scenario,
      name: 'import',
      start,
      ports: Object.fromEntries(pair.ports.map((port) => [port, NOBODY_OPENS])),
    },
  }
  const dir = mkdtempSync(join(tmpdir(), 'portpair-import-'))
  try {
    const { result, outcomes } = await runScenario(inputs, {
      transport: 'http',
      arms: ['exchange'],
      dir,
      signal: io.signal,
      now: io.now,
    })
    const titles = new Map(terms.rules.rules.map((rule) => [rule.id, rule.title.en]))
    const ranked = rankSubmitted(outcomes.get('exchange')?.entries ?? [])
    return {
      messages: { sent: result.exchange.attempted, acknowledged: result.exchange.acknowledged },
      shipments: ranked.map((line) => ({
        ...line,
        because: line.rules.map((rule) => titles.get(rule) ?? rule),
      })),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Messages without any date are sent with the first that has one, not decades before it. */
function together(filings: readonly PortFiling[]): readonly PortFiling[] {
  const dated = filings.map(({ at }) => at).filter((at) => at > 0)
  const first = dated.length > 0 ? Math.min(...dated) : 0
  return filings.map((filing) => (filing.at > 0 ? filing : { ...filing, at: first }))
}

export function renderRanked({ messages, shipments }: Submitted): string {
  const lines = shipments.map((line, index) => {
    const reasons =
      line.rules.map((rule, i) => `${rule} ${line.because[i]}`).join('; ') || 'nothing stands out'
    return printable(
      `${String(index + 1).padStart(4)}  ${line.channel.padEnd(6)} ${String(line.score).padStart(4)}  ${String(line.expectedHarm).padStart(5)}  ${line.port}  ${line.shipment}  ${reasons}`,
    )
  })
  return [
    `sent ${messages.sent} messages between the ports, ${messages.acknowledged} acknowledged`,
    'rank  channel score  harm  port   shipment  because',
    ...lines,
    '',
  ].join('\n')
}

/** What is imported is scored and sent, and no box is opened. */
const NOBODY_OPENS = PortPlan.parse({
  inspectionsPerDay: 0,
  examinationsPerDay: 0,
  inquiriesPerDay: 0,
  randomShare: 0,
})
