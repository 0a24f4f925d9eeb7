import { z } from 'zod'
import { type Codec, createCodec } from './codec.ts'
import { Count, Digest, Name, SMALL_LIMITS, Time } from './header.ts'

export type DescribeRequest = {
  /** The caller. */
  readonly port: string
}

/** A port about itself. */
export type DescribeResponse = {
  readonly port: string
  readonly agreementId: string
  readonly agreementVersion: string
  readonly agreementSha256: Uint8Array
  readonly schemaVersions: readonly { readonly major: number; readonly minor: number }[]
  readonly keyIds: readonly string[]
  /** Its clock, ms UTC. */
  readonly clock: number
}

const request = createCodec<DescribeRequest>(
  'DescribeRequest',
  z.object({ port: Name }),
  SMALL_LIMITS,
)

const response = createCodec<DescribeResponse>(
  'DescribeResponse',
  z.object({
    port: Name,
    agreementId: Name,
    agreementVersion: Name,
    agreementSha256: Digest,
    schemaVersions: z.array(z.object({ major: Count, minor: Count })).max(100),
    keyIds: z.array(Name).max(100),
    clock: Time,
  }),
  SMALL_LIMITS,
)

export const encodeDescribeRequest = request.encode
export const encodeDescribeResponse = response.encode

/** Null when the bytes are no DescribeRequest. */
export function decodeDescribeRequest(bytes: Uint8Array): DescribeRequest | null {
  return valueOf(request, bytes)
}

/** Null when the bytes are no DescribeResponse. It is not signed: believe nothing of it that matters. */
export function decodeDescribeResponse(bytes: Uint8Array): DescribeResponse | null {
  return valueOf(response, bytes)
}

function valueOf<T>(codec: Codec<T>, bytes: Uint8Array): T | null {
  const decoded = codec.decode(bytes)
  return decoded.kind === 'decoded' ? decoded.value : null
}
