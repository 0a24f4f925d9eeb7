import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { InputError } from '../../kernel/input-error.ts'
import { readYaml } from '../../kernel/read-yaml.ts'
import type { Witnessed } from '../../port/verify/verify-log.ts'
import { isShown } from '../../port/verify/verify-messages.ts'
import { openBooks, type WitnessRow } from '../../store/books.ts'
import type { TrustedKeys } from '../../wire/keys.ts'

const WitnessFile = z.strictObject({
  /** The port that holds the checkpoints. */
  port: z.string(),
  checkpoints: z.array(
    z.strictObject({
      partner: z.string(),
      size: z.int().min(0),
      head: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.int(),
      signed: z.base64(),
    }),
  ),
})

/** The checkpoints a port holds of its partners' logs, for whoever has to check one of those. */
export function writeWitnessFile(port: string, rows: readonly WitnessRow[]): string {
  const checkpoints = rows.map(({ head, signed, ...row }) => ({
    ...row,
    head: head.toString('hex'),
    signed: signed.toString('base64'),
  }))
  return `${JSON.stringify({ port, checkpoints }, null, 2)}\n`
}

/** What a partner was shown of this port's log: from its witness file, or from its database. Only what this port signed counts. */
export function readWitness(
  path: string,
  port: string,
  trusted: TrustedKeys,
): readonly Witnessed[] {
  const { by, rows } = path.endsWith('.sqlite') ? ofDatabase(path) : ofFile(path)
  const ours = rows.filter(({ partner }) => partner === port)
  for (const { signed, at, size, head } of ours)
    if (!isShown(signed, trusted, port, at, { size, head }))
      throw new InputError([{ file: path, what: `a checkpoint in it was not signed by ${port}` }])
  if (ours.length === 0)
    throw new InputError([{ file: path, what: `it holds no checkpoint of ${port}` }])
  return ours.map(({ size, head }) => ({ size, head, by }))
}

function ofFile(path: string): { by: string; rows: readonly WitnessRow[] } {
  const { port, checkpoints } = readYaml(path, readFileSync(path, 'utf8'), WitnessFile)
  const rows = checkpoints.map((row) => ({
    ...row,
    head: Buffer.from(row.head, 'hex'),
    signed: Buffer.from(row.signed, 'base64'),
  }))
  return { by: port, rows }
}

function ofDatabase(path: string): { by: string; rows: readonly WitnessRow[] } {
  const books = openBooks(path)
  try {
    return { by: path, rows: books.witnesses() }
  } finally {
    books.close()
  }
}
