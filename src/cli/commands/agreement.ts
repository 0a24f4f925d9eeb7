import type { Command } from 'commander'
import { printable } from '../../kernel/printable.ts'
import { checkAgreements, renderSummary, summaryOf } from '../agreement/check-agreements.ts'
import { compareAgreements, renderDiff } from '../agreement/diff-agreements.ts'
import type { Io } from '../io.ts'
import { openPack } from '../rules/open-pack.ts'

const EXAMPLES = `
Examples:
  portpair agreement check scenarios/agreements/haiphong-los-angeles.yaml
  portpair agreement diff scenarios/agreements/haiphong-los-angeles.yaml MIRROR

Terms to start from: SAFE7, AMS14, ACDD15, ISF12, ICS2F10, MIRROR, PROTO (scenarios/agreements/presets).`

type Flags = { readonly json?: true; readonly rules?: string }

/** Registers `portpair agreement check|diff`. */
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
    .command('diff')
    .description('which lanes, kinds, fields and terms change, and which rules gain or lose by it')
    .argument('<before>', 'an agreement file')
    .argument('<after>', 'another, or a preset')
    .option('--rules <folder>', 'the rule pack to judge by (default: the shipped one)')
    .option('--json', 'print the differences as JSON')
    .action((before: string, after: string, { json, rules }: Flags) => {
      const compared = compareAgreements(before, after, openPack(rules).pack)
      io.stdout(json ? asJson(compared) : plain(renderDiff(compared)))
    })
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const plain = (text: string) => text.split('\n').map(printable).join('\n')
