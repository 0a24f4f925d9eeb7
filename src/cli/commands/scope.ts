import { type Command, InvalidArgumentError } from 'commander'
import { renderScopes } from '../../report/scope/render-scope.ts'
import { rankScopes, type Scope, scopeOf, type Wanted } from '../../report/scope/scope.ts'
import { shiploads } from '../generate/shipload.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import { EXIT, type Io } from '../io.ts'
import { loadScenario } from '../run/load.ts'
import { tradePlan } from '../run/trade-plan.ts'

const EXAMPLES = `
Examples:
  portpair scope haiphong-los-angeles                    is this pilot large enough?
  portpair scope pair-a.yaml pair-b.yaml --effect 0.1    which pair shows a rise by ten points first?

Exit code 1 when every pilot is too small.`

type Flags = {
  readonly found: number
  readonly effect: number
  readonly count: number
  readonly json?: true
}

/** Registers `portpair scope`. */
export function scopeCommand(program: Command, io: Io): void {
  program
    .command('scope')
    .description('before a pilot: volume, eligible share, expected finds, weeks to see an effect')
    .argument('<scenario...>', 'scenario files, or names of shipped ones')
    .option('--found <share>', 'share of illicit consignments found today', readShare, 0.4)
    .option('--effect <share>', 'how much that is to rise', readShare, 0.2)
    .option(
      '--count <number>',
      'consignments in the sample',
      wholeNumber('count', 100, 100_000),
      3_000,
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((names: readonly string[], flags: Flags) => scope(names, flags, io))
}

function scope(names: readonly string[], { found, effect, count, json }: Flags, io: Io): void {
  const wanted: Wanted = { found, effect }
  const scopes = rankScopes(names.map((name) => judge(name, count, wanted)))
  io.stdout(
    json ? `${JSON.stringify({ wanted, scopes }, null, 2)}\n` : renderScopes(scopes, wanted),
  )
  if (scopes.every(({ tooSmall }) => tooSmall !== null)) io.exit(EXIT.failed)
}

function judge(name: string, count: number, wanted: Wanted): Scope {
  const inputs = loadScenario(name)
  const { scenario, agreement } = inputs
  const { lanes } = tradePlan(scenario)
  const perDay = lanes.reduce((sum, lane) => sum + lane.consignmentsPerDay, 0)
  const truths = [...shiploads(inputs, { count }).each()].flatMap((load) => load.truths)
  const sample = truths.map((truth) => ({
    truth,
    eligible:
      agreement.lanes.some(
        ({ from, to }) => from === truth.portOfLoading && to === truth.portOfDischarge,
      ) &&
      (agreement.goods?.some((prefix) => truth.goods.hs6.startsWith(prefix)) ?? true),
  }))
  const title = `${agreement.id} ${agreement.version}`
  return scopeOf({ name: scenario.name, agreement: title }, sample, perDay, wanted)
}

function readShare(text: string): number {
  const share = Number(text)
  if (!/^\d?\.?\d+$/.test(text) || share <= 0 || share >= 1)
    throw new InvalidArgumentError('a share lies between 0 and 1, e.g. 0.2')
  return share
}
