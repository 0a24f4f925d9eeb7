import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/message.ts'
import { sha256 } from '../../src/kernel/digest.ts'
import { encodeBody } from '../../src/wire/body.ts'
import {
  openReceipt,
  openReconciliation,
  openRefusal,
  type Reconciliation,
  type Refusal,
  signReceipt,
  signReconciliation,
  signRefusal,
} from '../../src/wire/evidence.ts'
import { seal } from '../../src/wire/seal.ts'
import { haiphong, headerOf, losAngeles, NOW, SAMPLES, trust, trusted } from './samples.ts'

const sealed = seal(headerOf('referral'), encodeBody('referral', [SAMPLES.referral]), haiphong)
const digest = (text: string) => new Uint8Array(sha256(text))

describe('evidence', () => {
  const receipt: Receipt = {
    messageId: 'VNHPH:1:000000001',
    headerSha256: sealed.headerSha256,
    bodySha256: sealed.header.bodySha256,
    receivedAt: NOW,
    checkpoint: { size: 0, head: digest('head') },
  }
  const refusal: Refusal = {
    messageId: receipt.messageId,
    headerSha256: receipt.headerSha256,
    outcome: 'NOT_AGREED',
    receiverTime: NOW,
    detail: 'kind',
  }
  const books: Reconciliation = {
    port: 'USLAX',
    partner: 'VNHPH',
    at: NOW,
    known: 3,
    missing: [{ epoch: 1, first: 2, last: 2 }],
    sent: 0,
    checkpoint: receipt.checkpoint,
    remembered: null,
    highest: null,
  }

  it('comes back as it was signed, with and without what is optional', () => {
    const { detail: _, ...plain } = refusal
    const remembered = {
      ...books,
      remembered: { size: 9, head: digest('theirs') },
      highest: { epoch: 2, counter: 7 },
    }
    expect(openReceipt(signReceipt(receipt, losAngeles), trusted, 'USLAX', NOW)).toEqual(receipt)
    expect(openRefusal(signRefusal(refusal, losAngeles), trusted, 'USLAX', NOW)).toEqual(refusal)
    expect(openRefusal(signRefusal(plain, losAngeles), trusted, 'USLAX', NOW)).toEqual(plain)
    expect(
      openReconciliation(signReconciliation(books, losAngeles), trusted, 'USLAX', NOW),
    ).toEqual(books)
    expect(
      openReconciliation(signReconciliation(remembered, losAngeles), trusted, 'USLAX', NOW),
    ).toEqual(remembered)
  })

  it('is null when another trusted port signed it', () => {
    expect(openReceipt(signReceipt(receipt, haiphong), trusted, 'USLAX', NOW)).toBeNull()
    expect(openRefusal(signRefusal(refusal, haiphong), trusted, 'USLAX', NOW)).toBeNull()
    expect(
      openReconciliation(signReconciliation(books, haiphong), trusted, 'VNHPH', NOW),
    ).toBeNull()
  })

  it('A-07: never passes for evidence of another kind', () => {
    const signed = [
      signReceipt(receipt, losAngeles),
      signRefusal(refusal, losAngeles),
      signReconciliation(books, losAngeles),
    ]
    const openers = [openReceipt, openRefusal, openReconciliation]
    const opened = signed.map((bytes) =>
      openers.map((open) => open(bytes, trusted, 'USLAX', NOW) !== null),
    )
    expect(opened).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })

  it('is null with any single bit flipped, and cut off anywhere', () => {
    const bytes = signReceipt(receipt, losAngeles)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = new Uint8Array(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(openReceipt(flipped, trusted, 'USLAX', NOW)).toBeNull()
      expect(openReceipt(bytes.subarray(0, bit >> 3), trusted, 'USLAX', NOW)).toBeNull()
    }
  })

  it('needs an Ed25519 key to be checked with: the algorithm belongs to the key', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const wrong = [{ ...trust(losAngeles), publicKey }]
    expect(openReceipt(signReceipt(receipt, losAngeles), wrong, 'USLAX', NOW)).toBeNull()
  })
})
