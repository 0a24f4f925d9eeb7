import { onlyBytes, readFrame, writeFrame } from './frame.ts'

/** Number of the inquiry in a ReconcileRequest, and of the reconciliation in its answer. */
const INQUIRY = 6
const RECONCILIATION = 1

/** A ReconcileRequest around the bytes of `signInquiry`. */
export function encodeReconcileRequest(signed: Uint8Array): Uint8Array {
  return writeFrame([{ number: INQUIRY, value: signed }])
}

/** The signed bytes inside, for `openInquiry`; null when there are none. */
export function decodeReconcileRequest(bytes: Uint8Array): Uint8Array | null {
  return signedIn(bytes, INQUIRY)
}

/** A ReconcileResponse around the bytes of `signReconciliation`. */
export function encodeReconcileResponse(signed: Uint8Array): Uint8Array {
  return writeFrame([{ number: RECONCILIATION, value: signed }])
}

/** The signed bytes inside, for `openReconciliation`; null when there are none. */
export function decodeReconcileResponse(bytes: Uint8Array): Uint8Array | null {
  return signedIn(bytes, RECONCILIATION)
}

function signedIn(bytes: Uint8Array, number: number): Uint8Array | null {
  const fields = readFrame(bytes)
  return fields && onlyBytes(fields, number)
}
