import { Argument, type Command } from 'commander'
import { z } from 'zod'
import { Agreement } from '../../agreement/agreement.ts'
import { Preset } from '../../agreement/preset.ts'
import { GoodsReference } from '../../domain/goods-reference.ts'
import { TruthRecord } from '../../domain/truth.ts'
import { resultJsonSchema } from '../../report/run-result.ts'
import { RiskReference } from '../../risk/reference/reference-document.ts'
import { PackDocument, RuleDocument } from '../../risk/rules/documents.ts'
import { Scenario } from '../../sim/scenario.ts'
import type { Io } from '../io.ts'

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
  goods: input('Portpair goods reference', GoodsReference),
  figures: input('Portpair usual figures', RiskReference),
  truth: input('Portpair truth record', TruthRecord),
  result: resultJsonSchema,
}

/** Registers `portpair schema`. */
export function schemaCommand(program: Command, io: Io): void {
  program
    .command('schema')
    .description('print the JSON Schema of a kind of file, for editors and other tools')
    .addArgument(new Argument('<name>', 'which kind of file').choices(Object.keys(SCHEMAS)))
    .addHelpText('after', '\nExample:\n  portpair schema scenario > scenario.schema.json')
    .action((name: string) => io.stdout(`${JSON.stringify(SCHEMAS[name]?.(), null, 2)}\n`))
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
