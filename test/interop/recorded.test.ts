import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { formatUtc } from '../../src/kernel/time.ts'

const recorded = new URL('../../scenarios/recorded/', import.meta.url)

describe('the recorded trade of March 2026', () => {
  it.each([
    [
      'haiphong-los-angeles-014e.edi',
      'VNHPH',
      'USLAX',
      '2026-03-01T02:00:00Z',
      ['RTPLREC10001', 'RTPLREC10002', 'RTPLREC10003', 'RTPLREC10004'],
    ],
    [
      'los-angeles-haiphong-207w.edi',
      'USLAX',
      'VNHPH',
      '2026-03-02T05:00:00Z',
      ['PACLREC20001', 'PACLREC20002', 'PACLREC20003'],
    ],
    [
      'haiphong-los-angeles-015e.json',
      'VNHPH',
      'USLAX',
      '2026-03-02T00:00:00Z',
      ['RTPLREC30001', 'RTPLREC30002'],
    ],
    [
      'los-angeles-haiphong-311w.json',
      'USLAX',
      'VNHPH',
      '2026-03-03T00:00:00Z',
      ['GSCREC40001', 'GSCREC40002'],
    ],
  ])('%s sails from %s to %s without a warning', (name, loading, discharge, madeAt, bills) => {
    const { consignments, issues } = importText(name, readFileSync(new URL(name, recorded)))
    expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([])
    expect(consignments.map((one) => one.document.houseBill)).toEqual(bills)
    for (const { document, at } of consignments) {
      expect([document.voyage.portOfLoading, document.voyage.portOfDischarge]).toEqual([
        loading,
        discharge,
      ])
      expect(formatUtc(at ?? 0)).toBe(madeAt)
      expect(document.voyage.etd - (at ?? 0)).toBeGreaterThanOrEqual(24 * 3_600_000)
      expect(document.items.every((item) => item.hs6 !== undefined)).toBe(true)
      expect(document.containers).toHaveLength(1)
    }
  })
})
