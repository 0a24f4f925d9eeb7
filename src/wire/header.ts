import { z } from 'zod'
import { type Header, MESSAGE_KINDS } from '../domain/message.ts'
import { BODY_BYTES_MAX } from './body.ts'
import { createCodec } from './codec.ts'

/** The only major version there is; a minor version adds fields and is never a reason to refuse. */
export const SCHEMA_MAJOR = 1

export const Name = z.string().min(1).max(100)
export const Digest = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length === 32, 'a digest has 32 bytes')
export const Time = z.int().min(0)
export const Count = z.int().min(0)
const FromOne = z.int().min(1)

/** No message but a body has anything repeated a thousand times. */
export const SMALL_LIMITS = { repeated: 1_000, elements: 5_000, fields: 20_000 } as const

const Fields = z.strictObject({
  messageId: Name,
  sender: Name,
  recipient: Name,
  lane: Name,
  kind: z.enum(MESSAGE_KINDS),
  schemaMajor: z.literal(SCHEMA_MAJOR, `supports ${SCHEMA_MAJOR}.x`),
  schemaMinor: Count,
  seq: Count,
  revision: Count,
  createdAt: Time,
  expiresAt: Time,
  correlatesWith: Name.exactOptional(),
  agreementId: Name,
  agreementVersion: Name,
  purpose: Name,
  part: FromOne,
  parts: FromOne,
  bodySha256: Digest,
  bodyLength: z.int().min(1).max(BODY_BYTES_MAX),
  traceparent: z.string().max(100),
})

const isOfItsParts = (header: { readonly part: number; readonly parts: number }): boolean =>
  header.part <= header.parts
const FEWER = 'there are fewer parts than this one'

const HeaderSchema: z.ZodType<Header> = Fields.refine(isOfItsParts, FEWER)

/** A header before it names its body. What is stated of the body is made anew. */
export const UnsealedHeader = Fields.extend({
  bodySha256: z.string().optional(),
  bodyLength: Count.optional(),
}).refine(isOfItsParts, FEWER)

/** Header to payload and back. */
export const headerCodec = createCodec('Header', HeaderSchema, SMALL_LIMITS)
