import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { schemaCommand } from '../../src/cli/commands/schema.ts'
import { inProcess } from './in-process.ts'

/** As an editor does it: the published text, a validator of JSON Schema, and nothing of this program. */
export async function editorValidator(name: string): Promise<ValidateFunction> {
  const { stdout } = await inProcess(schemaCommand, 'schema', name)
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(stdout))
}
