import { z } from 'zod'
import { InputError } from '../kernel/input-error.ts'
import type { Millis } from '../kernel/time.ts'
import { openPayload, payloadIn, signPayload } from './dsse.ts'
import { publicKeyFromPem } from './key-files.ts'
import type { SigningKey, TrustedKey, TrustedKeys } from './keys.ts'

const Base64 = z.base64()
const KeySchema = z.strictObject({
  id: z.string(),
  port: z.string(),
  pem: z.string(),
  validFrom: z.int(),
  validTo: z.int(),
})

/** One message with everything that proves it, for whoever has neither database. Bytes in base64. */
const BundleSchema = z.strictObject({
  format: z.literal('portpair evidence 1'),
  /** The port that gives the evidence and signs it. */
  port: z.string(),
  at: z.int(),
  messageId: z.string(),
  sender: z.string(),
  recipient: z.string(),
  /** When the signed header says it was sealed, and the signed receipt that it was kept; null without a receipt. */
  sealedAt: z.int(),
  keptAt: z.int().nullable(),
  /** When the giving port purged the body, which leaves header and receipt; absent while it is here. */
  purgedAt: z.int().exactOptional(),
  envelope: Base64,
  receipt: Base64.nullable(),
  /** Keys of both ports, as the giving port trusts them: claims of its own, to be held against those one trusts. */
  keys: z.array(KeySchema),
})
export type Bundle = z.infer<typeof BundleSchema>

/** The file of a bundle: its bytes are those that were signed, and nothing else is a bundle. */
export function writeBundle(bundle: Bundle, key: SigningKey): string {
  const signed = signPayload('evidence', new TextEncoder().encode(JSON.stringify(bundle)), key)
  return fileOf(bundle.at, signed)
}

export type ReadBundle =
  | { readonly kind: 'bundle'; readonly bundle: Bundle; readonly keys: TrustedKeys }
  | { readonly kind: 'bad'; readonly check: string }

/** A bundle as it was signed, with one of its own keys or, where they are given, only with a trusted one. */
export function readBundle(text: string, trusted: TrustedKeys | null): ReadBundle {
  const outer =
    /^\{"portpair":"evidence 1","at":(\d{1,15}),"signed":"([A-Za-z0-9+/]+=*)"\}\n$/.exec(text)
  if (outer === null) return { kind: 'bad', check: 'form: this is no bundle as it was written' }
  const at = Number(outer[1])
  const signed = Buffer.from(outer[2] as string, 'base64')
  if (fileOf(at, signed) !== text)
    return { kind: 'bad', check: 'form: this is no bundle as it was written' }
  const bundle = bundleIn(signed)
  if (bundle === null) return { kind: 'bad', check: 'form: what was signed is no bundle' }
  const keys = trusted ?? keysOf(bundle)
  if (keys === null) return { kind: 'bad', check: 'keys: a key in it is none' }
  const opened = openPayload('evidence', signed, keys, at)
  if (opened === null || opened.signer !== bundle.port || bundle.at !== at)
    return {
      kind: 'bad',
      check: `signature: not signed by ${bundle.port} with a key it had at that time`,
    }
  return { kind: 'bundle', bundle, keys }
}

const fileOf = (at: Millis, signed: Uint8Array) =>
  `${JSON.stringify({ portpair: 'evidence 1', at, signed: Buffer.from(signed).toString('base64') })}\n`

/** Not believed yet: the keys to check it with are inside. */
function bundleIn(signed: Uint8Array): Bundle | null {
  const payload = payloadIn(signed)
  try {
    return BundleSchema.parse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload ?? new Uint8Array())),
    )
  } catch {
    return null
  }
}

function keysOf({ keys }: Bundle): TrustedKeys | null {
  try {
    return keys.map(
      ({ id, port, pem, validFrom, validTo }): TrustedKey => ({
        keyId: id,
        port,
        publicKey: publicKeyFromPem(pem, id),
        validFrom,
        validTo,
      }),
    )
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
