import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { PRESETS } from '../../agreement/preset.ts'
import { printable } from '../../kernel/printable.ts'
import { checkAgreements, renderSummary, summaryOf } from '../agreement/check-agreements.ts'
import { compareAgreements, readPair, renderDiff } from '../agreement/diff-agreements.ts'
import { renderTried, tryAgreements } from '../agreement/try-agreements.ts'
import { SHIPPED } from '../files/find.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import type { Io } from '../io.ts'
import { openPack } from '../rules/open-pack.ts'

const EXAMPLES = `
Examples:
  portpair agreement check scenarios/agreements/haiphong-los-angeles.yaml
  portpair agreement diff scenarios/agreements/haiphong-los-angeles.yaml MIRROR
  portpair agreement diff scenarios/agreements/haiphong-los-angeles.yaml PSEUDO --on haiphong-los-angeles --days 2
  portpair agreement mapping

Terms to start from: ${PRESETS.join(', ')} (scenarios/agreements/presets).`

type Flags = {
  readonly json?: true
  readonly rules?: string
  readonly on?: string
  readonly days: number
  readonly seed?: string
}

/** Registers `portpair agreement check|mapping|diff`. */
export function agreementCommand(program: Command, io: Io): void {
  const agreement = program
    .command('agreement')
    .description('judge technical agreements, or compare two of them')
    .addHelpText('after', EXAMPLES)
  agreement
    .command('check')
    .description('every fault of agreements, and of versions of one held against each other')
    .argument('<file...>')
    .option('--json', 'print what was read as JSON')
    .action((files: string[], { json }: Flags) => {
      const checked = checkAgreements(files).map(summaryOf)
      io.stdout(json ? asJson({ agreements: checked }) : plain(checked.map(renderSummary).join('')))
    })
  agreement
    .command('mapping')
    .description('what every field that can be shared is called in the standards')
    .action(() => io.stdout(readMapping()))
  agreement
    .command('diff')
    .description('which lanes, kinds, fields, terms, rules and measures change')
    .argument('<before>', 'an agreement file')
    .argument('<after>', 'another, or a preset')
    .option('--rules <folder>', 'the rule pack to judge by (default: the shipped one)')
    .option(
      '--on <scenario>',
      'run both on its trade: which rules fire otherwise, which measures move',
    )
    .option(
      '--days <number>',
      'with --on: ships that load in the first so many days',
      wholeNumber('days', 1, 3_660),
      2,
    )
    .option('--seed <text>', 'with --on: where all chance comes from')
    .option('--json', 'print the differences as JSON')
    .action(async (before: string, after: string, { json, rules, on, days, seed }: Flags) => {
      const pair = readPair(before, after)
      const compared = compareAgreements(pair, openPack(rules).pack)
      const tried =
        on === undefined
          ? null
          : await tryAgreements(...pair, { on, days, ...(seed !== undefined && { seed }) }, io)
      if (json) io.stdout(asJson(tried === null ? compared : { ...compared, tried }))
      else io.stdout(plain(renderDiff(compared) + (tried === null ? '' : renderTried(tried))))
    })
}

function readMapping(): string {
  return readFileSync(join(SHIPPED, 'agreements', 'mapping.md'), 'utf8')
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const plain = (text: string) => text.split('\n').map(printable).join('\n')
