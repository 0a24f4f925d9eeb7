import { Argument, type Command } from 'commander'
import { z } from 'zod'
import { Agreement } from '../../agreement/agreement.ts'
import { Preset } from '../../agreement/preset.ts'
import { GoodsReference } from '../../domain/goods-reference.ts'
import { TruthRecord } from '../../domain/truth.ts'
import { resultJsonSchema } from '../../report/run-result.ts'
import { RiskReference } from '../../risk/reference/reference-document.ts'
import { PackDocument, RuleDocument } from '../../risk/rules/documents.ts'
import { TextsDocument } from '../../risk/texts/texts-document.ts'
import { Scenario } from '../../sim/scenario.ts'
import { JOURNAL_VIEWS } from '../../store/views/journal-views.ts'
import { PORT_VIEWS } from '../../store/views/port-views.ts'
import { READING_VIEWS } from '../../store/views/reading-views.ts'
import { EXIT, type Io } from '../io.ts'
import { type Checked, checkSchema, PROTO } from '../schema/check-schema.ts'
import { describeViews } from '../schema/describe-views.ts'

const input = (title: string, schema: z.ZodType) => () => ({
  title,
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
})

/** Every document a person writes or reads, with the schema an editor can use. */
const SCHEMAS: Readonly<Record<string, () => Record<string, unknown>>> = {
  scenario: () => withExtends(input('Portpair scenario', Scenario)()),
  agreement: input('Portpair agreement', Agreement),
  preset: input('Portpair preset of agreement terms', Preset),
  rule: input('Portpair rule', RuleDocument),
  pack: input('Portpair rule pack', PackDocument),
  texts: input('Portpair texts of rules, what people read of them in one language', TextsDocument),
  goods: input('Portpair goods reference', GoodsReference),
  figures: input('Portpair usual figures', RiskReference),
  truth: input('Portpair truth record', TruthRecord),
  result: resultJsonSchema,
}

const VIEWS = [
  describeViews('OUT/journal.sqlite of a run', JOURNAL_VIEWS),
  describeViews(
    'OUT/<arm>/<LOCODE>.sqlite of a run, and the database of a port that serves',
    PORT_VIEWS,
  ),
].join('\n')

const EXAMPLES = `
Examples:
  portpair schema scenario > scenario.schema.json
  portpair schema views               the SQL views of every SQLite file of a run: columns, units, meaning
  portpair schema check               the protobuf schema against every release: exit 1 when a change breaks one

${READING_VIEWS}`

/** Registers `portpair schema`. */
export function schemaCommand(program: Command, io: Io): void {
  program
    .command('schema')
    .description('print the JSON Schema of a kind of file, for editors and other tools')
    .addArgument(
      new Argument('<name>', 'which kind of file, or views, or check').choices([
        ...Object.keys(SCHEMAS),
        'views',
        'check',
      ]),
    )
    .argument('[folder]', 'with check: folder of .proto files (default: the shipped ones)')
    .addHelpText('after', EXAMPLES)
    .action((name: string, folder: string | undefined) => {
      if (name === 'check') return tellSchema(checkSchema(folder ?? PROTO), io)
      if (name === 'views') return io.stdout(VIEWS)
      io.stdout(`${JSON.stringify(SCHEMAS[name]?.(), null, 2)}\n`)
    })
}

/** Exit 1 when somebody who speaks a released schema would be misread. */
function tellSchema(checked: readonly Checked[], io: Io): void {
  for (const { release, breaking } of checked) {
    for (const { rule, where, what } of breaking) io.stdout(`${rule} ${where}: ${what}\n`)
    if (breaking.length === 0) io.stdout(`nothing breaks who speaks ${release}\n`)
  }
  if (checked.some(({ breaking }) => breaking.length > 0)) io.exit(EXIT.failed)
}

/** A scenario may name one base file; what the base gives need not be said again. */
function withExtends(schema: Record<string, unknown>): Record<string, unknown> {
  const { required: _, properties, ...rest } = schema
  return {
    ...rest,
    properties: {
      extends: { type: 'string', description: 'one base file' },
      ...(properties as object),
    },
  }
}
