import type { Command } from 'commander'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import { MATCH_MIN, matchNames, type NameKind, type NameMatch } from '../../risk/names/names.ts'
import { shownPath } from '../files/find.ts'
import { readCsv } from '../files/read-csv.ts'
import type { Io } from '../io.ts'
import { type ScreenFlags, screenName } from './names-screen.ts'

const EXAMPLES = `
Examples:
  portpair names compare "CÔNG TY TNHH Đại Dương" "Dai Duong Co., Ltd"
  portpair names test pairs.csv --wrong
  portpair names screen "Kara Kum Cotton" --at 2026-02-01

pairs.csv has the columns name1, name2, is_match (true or false) and, if known, schema (Person, Company, Organization,
Vessel). Two names match from a score of ${MATCH_MIN} of 1000 on.`

/** Registers `portpair names compare|test|screen`. */
export function namesCommand(program: Command, io: Io): void {
  const names = program
    .command('names')
    .description('compare names of parties, screen one against lists, or judge labelled pairs')
    .addHelpText('after', EXAMPLES)
  names
    .command('compare')
    .description('whether two names are taken for one, and why')
    .argument('<a>')
    .argument('<b>')
    .option('--json', 'print the comparison as JSON')
    .action((a: string, b: string, flags: { json?: true }) => {
      const match = matchNames(a, b)
      io.stdout(flags.json ? `${JSON.stringify(match, null, 2)}\n` : renderMatch(match))
    })
  names
    .command('test')
    .description('precision, recall and F1 on labelled pairs of names')
    .argument('<csv>')
    .option('--wrong', 'print every pair that is judged wrongly')
    .option('--json', 'print the counts and the wrong pairs as JSON')
    .action((file: string, flags: { wrong?: true; json?: true }) => testPairs(file, flags, io))
  names
    .command('screen')
    .description('the entries of risk lists that a party hits, as the lists were at a moment')
    .argument('<name>')
    .requiredOption('--at <day>', 'a day like 2026-01-31, or a moment')
    .option('--lists <path>', 'a list file or a folder of them (default: the shipped lists)')
    .option('--number <id>', 'its tax code, EIN, EORI or LEI')
    .option('--country <code>', 'its country')
    .option('--hs <code...>', 'HS6 codes of its goods')
    .option('--json', 'print the hits as JSON')
    .action((name: string, flags: ScreenFlags) => screenName(name, flags, io))
}

function renderMatch({ matches, score, because }: NameMatch): string {
  return [
    `${matches ? 'match' : 'no match'}, ${score} of 1000`,
    ...because.map((why) => `  ${printable(why)}`),
    '',
  ].join('\n')
}

type Judged = {
  readonly a: string
  readonly b: string
  readonly isMatch: boolean
  readonly score: number
}

async function testPairs(
  file: string,
  flags: { wrong?: true; json?: true },
  io: Io,
): Promise<void> {
  const pairs = await readPairs(file)
  const count = (says: boolean, isMatch: boolean) =>
    pairs.filter((pair) => pair.score >= MATCH_MIN === says && pair.isMatch === isMatch).length
  const [tp, fp, tn, fn] = [
    count(true, true),
    count(true, false),
    count(false, false),
    count(false, true),
  ]
  const f1 = tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn)
  const wrong = pairs.filter((pair) => pair.score >= MATCH_MIN !== pair.isMatch)
  if (flags.json) {
    io.stdout(`${JSON.stringify({ pairs: pairs.length, tp, fp, tn, fn, f1, wrong }, null, 2)}\n`)
    return
  }
  io.stdout(`${pairs.length} pairs: TP ${tp}, FP ${fp}, TN ${tn}, FN ${fn}; F1 ${f1.toFixed(3)}\n`)
  for (const { a, b, isMatch, score } of flags.wrong ? wrong : [])
    io.stdout(
      `  ${isMatch ? 'missed' : 'taken for one'} (${score}): ${printable(a)} | ${printable(b)}\n`,
    )
}

const KINDS: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  Vessel: 'vessel',
}

async function readPairs(path: string): Promise<readonly Judged[]> {
  const file = shownPath(path)
  const pairs: Judged[] = []
  const issues: InputIssue[] = []
  let header: readonly string[] | null = null
  await readCsv(path, ',', (cells, line) => {
    if (header === null) {
      header = checkHeader(file, cells)
      return
    }
    const cell = (column: string) => cells[(header as readonly string[]).indexOf(column)] ?? ''
    const [a, b, label] = [cell('name1'), cell('name2'), cell('is_match').toLowerCase()]
    if (a === '' || b === '') issues.push({ file, line, what: 'a pair has two names' })
    else if (label !== 'true' && label !== 'false')
      issues.push({ file, line, path: 'is_match', what: 'expected true or false' })
    else
      pairs.push({
        a,
        b,
        isMatch: label === 'true',
        score: matchNames(a, b, KINDS[cell('schema')]).score,
      })
  })
  if (issues.length === 0 && pairs.length === 0)
    issues.push({ file, what: 'the table has no pairs' })
  if (issues.length > 0) throw new InputError(issues.slice(0, 50))
  return pairs
}

function checkHeader(file: string, header: readonly string[]): readonly string[] {
  const missing = ['name1', 'name2', 'is_match'].filter((column) => !header.includes(column))
  if (missing.length === 0) return header
  throw new InputError(
    missing.map((column) => ({ file, line: 1, what: `the table has no column "${column}"` })),
  )
}
