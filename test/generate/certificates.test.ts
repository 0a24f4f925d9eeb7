import { describe, expect, it } from 'vitest'
import type {
  CertificateOfOrigin,
  PreferenceClaim,
} from '../../src/domain/certificate-of-origin.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { openSeries } from '../../src/generate/truth/certificate-series.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { planOf, shareOf, there, tradeOf } from './support.ts'

const lane = { ...there, illicitShare: 0.4, typologies: { T12: 1 } }
const plan = planOf({ days: 12, lanes: [lane], papers: { certificateShare: 0.8 } })
const { truths, filings } = tradeOf(plan)
const of = <K extends PortDocument['kind']>(kind: K) =>
  filings.flatMap(({ at, port, document }) =>
    document.kind === kind
      ? [{ at, port, document: document as Extract<PortDocument, { kind: K }> }]
      : [],
  )
const entries = of('certificate-of-origin')
const claims = of('preference-claim')
const register = new Map<string, CertificateOfOrigin[]>()
for (const { document } of entries)
  register.set(document.number, [...(register.get(document.number) ?? []), document])

describe('an entry of the register', () => {
  it('is drawn down by each claim its issuer hears of, in order', () => {
    for (const revisions of register.values()) {
      const [first, ...later] = revisions.sort((a, b) => a.revision - b.revision)
      expect(first).toMatchObject({ revision: 1, status: 'issued', usedKg: 0 })
      const drawn = claims
        .filter(({ document }) => document.certificate === first?.number)
        .sort((a, b) => a.at - b.at)
        .map(({ document }) => document.claimedKg)
      let [usedKg, heard] = [0, 0]
      for (const { revision, status, usedKg: now } of later) {
        expect([revision, status]).toEqual([heard + 2, 'used'])
        expect(drawn).toContain(now - usedKg)
        usedKg = now
        heard++
      }
      expect(heard).toBeLessThanOrEqual(drawn.length)
    }
  })

  it('is filed with its issuer, after the claim and after it was issued', () => {
    const claimedAt = new Map<string, number>()
    for (const { at, document } of [...claims].reverse()) claimedAt.set(document.certificate, at)
    for (const { at, port, document } of entries) {
      expect(port).toBe('VNHPH')
      expect(at).toBeGreaterThanOrEqual(document.issuedAt)
      if (document.revision > 1)
        expect(at).toBeGreaterThan(claimedAt.get(document.number) ?? Number.POSITIVE_INFINITY)
    }
  })

  it('stays unused when nobody reports it, for one honest use in ten', () => {
    const honest = honestClaims().filter(({ certificate }) => register.has(certificate))
    const unheard = shareOf(honest, ({ certificate }) => register.get(certificate)?.length === 1)
    expect(unheard).toBeGreaterThan(0.06)
    expect(unheard).toBeLessThan(0.14)
    const noted = new Map(truths.map((truth) => [truth.houseBill, truth.honestErrors]))
    for (const { certificate, houseBill } of honest)
      expect(noted.get(houseBill ?? '')?.includes('certificate-of-origin.usedKg')).toBe(
        register.get(certificate)?.length === 1,
      )
  })

  it('is drawn from twice, or beyond what it was issued for, by some forgers (T12)', () => {
    const newest = [...register.values()].map((all) => all.at(-1) as CertificateOfOrigin)
    expect(newest.filter(({ revision }) => revision === 3).length).toBeGreaterThan(10)
    const overdrawn = newest.filter(({ usedKg, issuedKg }) => usedKg > 1.01 * issuedKg)
    expect(overdrawn.length).toBeGreaterThan(20)
    const guilty = new Set(
      truths.flatMap(({ typology, houseBill }) => (typology === 'T12' ? [houseBill] : [])),
    )
    for (const { number } of overdrawn) {
      const users = claims.filter(({ document }) => document.certificate === number)
      expect(users.some(({ document }) => guilty.has(document.houseBill ?? ''))).toBe(true)
    }
  })
})

function honestClaims(): PreferenceClaim[] {
  const honest = new Set(
    truths.flatMap(({ typology, houseBill }) => (typology === null ? [houseBill] : [])),
  )
  const usedTwice = new Set(
    claims.flatMap(({ document }) =>
      honest.has(document.houseBill ?? '') ? [] : [document.certificate],
    ),
  )
  return claims
    .map(({ document }) => document)
    .filter(
      ({ houseBill, certificate }) => honest.has(houseBill ?? '') && !usedTwice.has(certificate),
    )
}

describe('a certificate’s number', () => {
  it('has nothing of its bill', () => {
    for (const { document } of claims) {
      const tail = document.houseBill?.slice(-6) ?? ''
      expect(document.certificate.endsWith(tail)).toBe(false)
    }
  })

  it('is its issuer’s, no two alike, in whatever place of a sailing', () => {
    const series = openSeries('VNHPH-USLAX', 900, createChance('1'))
    const numbers = Array.from({ length: 30 }, (_, ordinal) =>
      Array.from({ length: 900 }, (_, counter) => series.number(ordinal, counter)),
    ).flat()
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(series.number(39_999, 899)).toMatch(/^VNCHPHLAX\d{10}$/)
    expect(openSeries('VNHPH-USLAX', 900, createChance('2')).number(0, 0)).not.toBe(numbers[0])
  })
})
