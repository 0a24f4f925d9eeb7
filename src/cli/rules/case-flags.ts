import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Arm, isArm, notAnArm } from '../../sim/arm.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { loadScenario } from '../run/load.ts'
import type { Collected } from './case-book.ts'
import { collectCases } from './collect-cases.ts'

export type CaseFlags = {
  readonly on: string
  readonly days: number
  readonly seed?: string
  readonly arm: Arm
}

/** The options that say which shipments rules are tried on. */
export function withCaseFlags(command: Command): Command {
  return command
    .option('--on <scenario>', 'whose shipments to try the rules on', 'haiphong-los-angeles')
    .option('--days <number>', 'ships that load in the first so many days', readDays, 4)
    .option('--seed <text>', 'where all chance comes from, instead of the scenario’s own')
    .addOption(
      new Option('--arm <name>', 'what the ports share: baseline, exchange, preset-<NAME>, …')
        .argParser(readArm)
        .default('exchange'),
    )
}

/** Runs the scenario once in memory and keeps what its ports knew of each shipment. */
export async function casesFor(flags: CaseFlags, io: Io): Promise<Collected> {
  const { days, seed } = flags
  const inputs = loadScenario(flags.on, { days, ...(seed !== undefined && { seed }) })
  const progress = createProgress(io)
  return collectCases(inputs, flags.arm, io.signal, (share) =>
    progress.show(flags.arm, share),
  ).finally(progress.end)
}

function readArm(name: string): Arm {
  if (isArm(name)) return name
  throw new InvalidArgumentError(notAnArm(name))
}

function readDays(text: string): number {
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 3_660)
    throw new InvalidArgumentError('days is a number from 1 to 3660')
  return days
}
