import { writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Command } from 'commander'
import { PublishedRule, RiskPrototype } from '../../../domain/published-rule.ts'
import { InputError } from '../../../kernel/input-error.ts'
import { parseUtc } from '../../../kernel/time.ts'
import { checkPublished, contentSha256 } from '../../../risk/published/check-published.ts'
import { readBeside } from '../../files/find.ts'
import type { Io } from '../../io.ts'
import { openPack } from '../../rules/open-pack.ts'
import { ruleContent } from '../../run/load-published.ts'
import { readNamed } from '../../run/open-scenario.ts'

type PublishFlags = {
  readonly from: string
  readonly until: string
  readonly since?: string
  readonly revision: string
  readonly provenance: string
  readonly prototype?: string
  readonly withdraw?: true
  readonly rules?: string
  readonly out?: string
}

const EXAMPLES = `
Examples:
  portpair rules publish scrap.yaml --from USLAX --until 2026-12-31 --provenance "Port of Los Angeles, targeting" > filings/scrap.ndjson
  portpair rules publish pellets.yaml --prototype PELLETS --from USLAX --until 2026-12-31 --provenance "Covers of waste"
  portpair rules publish scrap.yaml --from USLAX --until 2026-12-31 --provenance "Withdrawn" --revision 2 --withdraw

The line printed is a filing: put into the folder of filings of a served port, it goes to every partner whose agreement shares
published-rule. It is checked first as a partner checks it, against the shipped pack or that of --rules.`

/** Registers `portpair rules publish`. */
export function publishCommand(rules: Command, io: Io): void {
  rules
    .command('publish')
    .description(
      'make the filing by which a port publishes a rule or a risk prototype to its partners',
    )
    .argument('<file>', 'a rule, or with --prototype a risk prototype')
    .requiredOption('--from <port>', 'UN/LOCODE of the port that publishes it')
    .requiredOption('--until <time>', 'UTC time from which on it counts no more')
    .requiredOption('--provenance <text>', 'where it comes from and who answers for it')
    .option('--since <time>', 'UTC time from which on it counts (default: 1970-01-01)')
    .option('--revision <number>', 'higher than any published before', '1')
    .option('--prototype <name>', 'the file is a prototype, published under this name')
    .option('--withdraw', 'take it back')
    .option('--rules <folder>', 'the pack it is checked against')
    .option('--out <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: PublishFlags) => {
      const line = `${JSON.stringify(documentOf(file, flags))}\n`
      if (flags.out === undefined) io.stdout(line)
      else writeFileSync(flags.out, line)
    })
}

function documentOf(file: string, flags: PublishFlags): PublishedRule {
  const content = contentOf(file, flags.prototype)
  const checked = PublishedRule.safeParse({
    kind: 'published-rule',
    ...content,
    revision: Number(flags.revision),
    from: flags.from,
    status: flags.withdraw ? 'withdrawn' : 'published',
    contentSha256: contentSha256(content),
    provenance: flags.provenance,
    validFrom: timeOf('--since', flags.since ?? '1970-01-01'),
    validTo: timeOf('--until', flags.until),
  })
  if (!checked.success)
    throw new InputError(
      checked.error.issues.map(({ path, message }) => ({
        file,
        ...(path.length > 0 && { path: path.join('.') }),
        what: message,
      })),
    )
  // A rule that would not be taken any more must still be taken back.
  if (checked.data.status === 'withdrawn') return checked.data
  const verdict = checkPublished(checked.data, openPack(flags.rules).pack)
  if (verdict.kind === 'refused') throw new InputError(verdict.issues)
  return checked.data
}

function contentOf(file: string, prototype: string | undefined) {
  const [folders, name, at] = [[dirname(file)], basename(file), { file }] as const
  return prototype === undefined
    ? ruleContent(readBeside(folders, name, at))
    : { number: prototype, prototype: readNamed(folders, name, at, RiskPrototype) }
}

function timeOf(flag: string, text: string): number {
  const at = parseUtc(text)
  if (at === null)
    throw new InputError([
      { file: flag, what: `"${text}" is no UTC time`, mend: 'write e.g. 2026-12-31' },
    ])
  return at
}
