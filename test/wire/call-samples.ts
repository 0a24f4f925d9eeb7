import { sha256 } from '../../src/kernel/digest.ts'
import { encodeBody } from '../../src/wire/body.ts'
import {
  type DeliverResult,
  encodeDeliverRequest,
  encodeDeliverResponse,
} from '../../src/wire/deliver.ts'
import { signReceipt, signRefusal } from '../../src/wire/evidence.ts'
import { seal } from '../../src/wire/seal.ts'
import { haiphong, headerOf, losAngeles, NOW, SAMPLES } from './samples.ts'

/** A call of three messages and its answer: one kept, one refused, one that could not be trusted. */
export const digest = (text: string) => new Uint8Array(sha256(text))
export const envelopes = [1, 2, 3].map(
  (counter) =>
    seal(headerOf('referral', counter), encodeBody('referral', [SAMPLES.referral]), haiphong).bytes,
)
export const request = encodeDeliverRequest(envelopes)
export const checkpoint = { size: 12, head: digest('head') }
export const receipt = signReceipt(
  {
    messageId: 'VNHPH:1:000000001',
    headerSha256: digest('h'),
    bodySha256: digest('b'),
    receivedAt: NOW,
    checkpoint,
  },
  losAngeles,
)
export const refusal = signRefusal(
  {
    messageId: 'VNHPH:1:000000002',
    headerSha256: digest('h'),
    outcome: 'EXPIRED',
    receiverTime: NOW,
  },
  losAngeles,
)
export const results: readonly DeliverResult[] = [
  { messageId: 'VNHPH:1:000000001', outcome: 'ACCEPTED', receipt, refusal: null },
  { messageId: 'VNHPH:1:000000002', outcome: 'EXPIRED', receipt: null, refusal },
  { messageId: '', outcome: 'UNAUTHENTICATED', receipt: null, refusal: null },
]
export const response = encodeDeliverResponse(results)
