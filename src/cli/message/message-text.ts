import { z } from 'zod'
import type { Header, Item } from '../../domain/message.ts'
import { InputError } from '../../kernel/input-error.ts'
import { checkParsed, parseYaml } from '../../kernel/read-yaml.ts'
import { ITEMS_MAX, itemSchema } from '../../wire/batches.ts'
import { decodeBody, tryEncodeBody } from '../../wire/body.ts'
import { UnsealedHeader } from '../../wire/header.ts'
import type { ReadEnvelope } from '../../wire/read-envelope.ts'
import { unsignedEnvelope } from '../../wire/seal.ts'

/** What an envelope holds, as `message decode` prints it and `message encode` takes it back. */
export function messageText({ header, body, keyId, unknownFields }: ReadEnvelope): string {
  const decoded = decodeBody(body)
  if (decoded.kind === 'bad')
    throw new InputError([{ file: 'body', what: decoded.what, mend: 'ask its sender' }])
  const message = {
    header: { ...header, bodySha256: Buffer.from(header.bodySha256).toString('hex') },
    items: decoded.items,
    signature: keyId === null ? null : { keyId, checked: false },
    unknownFields: unknownFields + decoded.unknownFields,
  }
  return `${JSON.stringify(message, null, 2)}\n`
}

/** The unsigned envelope of such a text. Throws InputError with the place of every fault. */
export function envelopeOf(file: string, text: string): Uint8Array {
  const parsed = parseYaml(file, text)
  const { header } = checkParsed(file, parsed, Message(z.unknown()))
  const { items } = checkParsed(file, parsed, Message(itemSchema(header.kind)))
  if (holdsHalfPair(items) || holdsHalfPair(header))
    throw new InputError([
      { file, what: 'a text holds half of a surrogate pair', mend: 'write whole characters' },
    ])
  const body = tryEncodeBody(header.kind, items as readonly Item[])
  if (body.kind === 'bad') throw new InputError([{ file, path: 'items', what: body.what }])
  const { bodySha256: _, bodyLength: __, ...unsealed } = header
  return unsignedEnvelope(unsealed as Omit<Header, 'bodySha256' | 'bodyLength'>, body.bytes)
}

const Message = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    header: UnsealedHeader,
    items: z.array(item).min(1).max(ITEMS_MAX),
    /** Printed for people; made anew. */
    signature: z.unknown().optional(),
    unknownFields: z.unknown().optional(),
  })

/** JSON writes half a pair as an escape of its own. */
function holdsHalfPair(value: unknown): boolean {
  return /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value))
}
