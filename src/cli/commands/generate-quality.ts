import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { createQualityMeter } from '../../report/quality/measure-quality.ts'
import { renderQualityPage } from '../../report/quality/page/render-quality-page.ts'
import { renderQualityText } from '../../report/quality/render-quality-text.ts'
import { Interrupted } from '../drivers/driver.ts'
import { shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import { writeWhole } from '../files/write-whole.ts'
import { loadTargets } from '../generate/quality-targets.ts'
import { shiploads } from '../generate/shipload.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import { EXIT, type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { loadTrade } from '../run/load-trade.ts'

const EXAMPLES = `Examples:
  portpair generate quality haiphong-los-angeles                      how near its trade is to the declared targets
  portpair generate quality haiphong-los-angeles --html quality.html  the same as one page for a browser
  portpair generate quality my-scenario.yaml --threshold 0.95 --json  for a build: exit code 1 below the threshold
`

const NOTES = `
Targets are a file: the shipped scenarios/lists/quality.yaml, or yours with --targets.
Exit code 0 when good enough, 1 below the threshold, 2 for a fault in a file or flag.`

type Flags = {
  readonly count: number
  readonly seed?: string
  readonly targets?: string
  readonly threshold?: number
  readonly html?: string
  readonly force?: true
  readonly json?: true
}

/** Registers `portpair generate quality`. */
export function generateQualityCommand(generate: Command, io: Io): void {
  generate
    .command('quality')
    .description('measure made-up trade against declared targets')
    .argument('<scenario>', 'a scenario file, or the name of a shipped one')
    .option(
      '--count <number>',
      'consignments to measure',
      wholeNumber('count', 1, 1_000_000),
      20_000,
    )
    .option('--seed <text>', 'where all chance comes from, instead of the scenario’s own')
    .option('--targets <file>', 'the targets to measure against')
    .option('--threshold <share>', 'the overall score that is good enough, 0 to 1', readShare)
    .option('--html <file>', 'also write the report as one HTML file')
    .option('--force', 'replace the HTML file when it is there')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', NOTES)
    .action((name: string, flags: Flags) => quality(name, flags, io))
}

async function quality(name: string, flags: Flags, io: Io): Promise<void> {
  const inputs = loadTrade(name, flags)
  const { targets, declared } = loadTargets(flags.targets, inputs.scenario)
  if (flags.html !== undefined) refuseExisting(flags.html, flags.force === true)
  const meter = createQualityMeter({
    targets,
    declared,
    reference: {
      goods: new Map(inputs.tables.goods.goods.map((entry) => [entry.hs6, entry])),
      payloadKg: targets.payloadKg,
    },
  })
  const progress = createProgress(io)
  let done = 0
  for (const { filings, truths, accused } of shiploads(inputs, { count: flags.count }).each()) {
    meter.observe(filings, truths, accused())
    done += truths.length
    progress.show('quality', done / flags.count)
    // A signal is only heard when the loop pauses.
    await new Promise((resolve) => setImmediate(resolve))
    if (io.signal.aborted) throw new Interrupted()
  }
  progress.end()
  const { name: scenario, seed } = inputs.scenario
  const report = meter.report({ scenario, seed }, flags.threshold ?? targets.threshold)
  if (flags.html !== undefined) {
    makeFolder(dirname(resolve(flags.html)))
    writeWhole(flags.html, renderQualityPage(report))
  }
  io.stdout(
    flags.json ? `${JSON.stringify(report, null, 2)}\n` : renderQualityText(report, wantsColor(io)),
  )
  if (!report.ok) io.exit(EXIT.failed)
}

function refuseExisting(file: string, force: boolean): void {
  if (force || !existsSync(file)) return
  throw new InputError([
    {
      file: shownPath(resolve(file)),
      what: 'this file is there already and is not overwritten',
      mend: 'give another name with --html, or --force to replace it',
    },
  ])
}

function readShare(text: string): number {
  const share = Number(text)
  if (!/^\d*\.?\d+$/.test(text) || share > 1)
    throw new InvalidArgumentError('a share is a number from 0 to 1, e.g. 0.9')
  return share
}
