import { z } from 'zod'
import type { Checkpoint } from '../domain/message.ts'
import { createCodec } from './codec.ts'
import {
  CheckpointSchema,
  type IdRange,
  IdRangeSchema,
  RANGES_MAX,
  RECONCILE_LIMITS,
} from './evidence.ts'
import { onlyBytes, readFrame, writeFrame } from './frame.ts'
import { Count, Name } from './header.ts'

/** What the caller has had acknowledged, and what it remembers of the other's log. */
export type ReconcileRequest = {
  readonly port: string
  /** Messages of the caller that the other port has acknowledged; at most 10,000 ranges. */
  readonly acknowledged: readonly IdRange[]
  /** How many of the other's messages are kept by the caller. */
  readonly known: number
  readonly checkpoint: Checkpoint
  /** The newest checkpoint of the other's log the caller holds; null when there is none yet. */
  readonly remembered: Checkpoint | null
}

const request = createCodec<ReconcileRequest>(
  'ReconcileRequest',
  z.object({
    port: Name,
    acknowledged: z.array(IdRangeSchema).max(RANGES_MAX),
    known: Count,
    checkpoint: CheckpointSchema,
    remembered: CheckpointSchema.nullable().default(null),
  }),
  RECONCILE_LIMITS,
)

export const encodeReconcileRequest = request.encode

/** Null when the bytes are no ReconcileRequest. */
export function decodeReconcileRequest(bytes: Uint8Array): ReconcileRequest | null {
  const decoded = request.decode(bytes)
  return decoded.kind === 'decoded' ? decoded.value : null
}

/** A ReconcileResponse around the bytes of `signReconciliation`. */
export function encodeReconcileResponse(signed: Uint8Array): Uint8Array {
  return writeFrame([{ number: 1, value: signed }])
}

/** The signed bytes inside, for `openReconciliation`; null when there are none. */
export function decodeReconcileResponse(bytes: Uint8Array): Uint8Array | null {
  const fields = readFrame(bytes)
  return fields && onlyBytes(fields, 1)
}
