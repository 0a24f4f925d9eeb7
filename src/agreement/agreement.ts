import { z } from 'zod'
import { Locode } from '../domain/codes.ts'
import { MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { canonicalJson, sha256Hex } from '../kernel/digest.ts'
import { MINUTE, type Millis, parseDuration, parseUtc } from '../kernel/time.ts'
import { faultsOfParties, faultsOfTerms, unreadIn, without } from './faults.ts'

const Duration = z.string().transform((text, context): Millis => {
  const span = parseDuration(text)
  if (span === null)
    context.addIssue({
      code: 'custom',
      message: `"${text}" is no duration; write e.g. "15m", "36h", "30d"`,
    })
  return span ?? 0
})

const Instant = z.string().transform((text, context): Millis => {
  const at = parseUtc(text)
  if (at === null)
    context.addIssue({
      code: 'custom',
      message: `"${text}" is no UTC time; write e.g. "2026-03-01"`,
    })
  return at ?? 0
})

const Kind = z.strictObject({
  /** Why the data is given; written into every message's header. */
  purpose: z
    .string()
    .min(1)
    .max(100)
    .refine((text) => text.isWellFormed(), 'this is no well-formed text'),
  /** How long an item may wait for others; `0m` sends at once. */
  batchWindow: Duration.default(15 * MINUTE),
  /** Optional fields that are shared; without the key, all of them. */
  fields: z.array(z.string()).optional(),
  retention: Duration.optional(),
  /** The other side hears something of this kind at least so often, or an alarm is given. */
  cadence: Duration.optional(),
  /** Ports that give it; without the key, whichever end of a lane has it. */
  givers: z.array(Locode).min(1).optional(),
})

/** Also when something else is wrong: whoever wrote it is told everything at once. */
const ALWAYS = { when: () => true }

/** The terms of each kind that is shared. A kind without terms is not. */
export const AgreementKinds = z
  .partialRecord(z.enum(MESSAGE_KINDS), Kind)
  .superRefine((kinds, context) => {
    const unread = unreadIn(context.issues)
    for (const { path, message } of faultsOfTerms(without(kinds, unread)))
      context.addIssue({ code: 'custom', path: [...path], message })
  }, ALWAYS)
export type AgreementKinds = z.infer<typeof AgreementKinds>

/** How parties are told. */
export const PARTIES = ['named', 'pseudonymous'] as const

/** The technical agreement two administrations sign, as data that the wire obeys. */
export const Agreement = z
  .strictObject({
    id: z.string().min(1).max(70),
    version: z.string().min(1).max(20),
    title: z.string().min(1),
    legalBasis: z.string().min(1),
    ports: z.array(Locode).min(2),
    /** Lanes in scope, each `from` the port of loading `to` the port of discharge. */
    lanes: z.array(z.strictObject({ from: Locode, to: Locode })).min(1),
    validFrom: Instant,
    validTo: Instant,
    /** What either end of a lane gives the other; which of them gives what follows from the kind. */
    kinds: AgreementKinds,
    /** `pseudonymous`: who somebody is travels as hashes under a key that the parties hold; without the key, by name. */
    parties: z.enum(PARTIES).optional(),
    /** HS prefixes in scope; without the key, all goods. */
    goods: z.array(z.string().regex(/^\d{2,6}$/)).optional(),
  })
  .superRefine((agreement, context) => {
    for (const { path, message } of faultsOfParties(without(agreement, unreadIn(context.issues))))
      context.addIssue({ code: 'custom', path: [...path], message })
  }, ALWAYS)
export type Agreement = z.infer<typeof Agreement>

/** SHA-256 over the agreement's content, so that two ports can tell whether they hold the same one. */
export function agreementDigest(agreement: Agreement): string {
  return sha256Hex(canonicalJson(agreement))
}

/** The same parties and lanes, sharing nothing: the law as it stands. */
export function withoutExchange(agreement: Agreement): Agreement {
  return { ...agreement, version: `${agreement.version}-baseline`, kinds: {} }
}

/** `VNHPH>USLAX` */
export function laneName(from: string, to: string): string {
  return `${from}>${to}`
}

/** Ports at the other end of a port's lanes, in order. */
export function partnersOf(agreement: Agreement, port: string): readonly string[] {
  const ends = agreement.lanes.filter((lane) => lane.from === port || lane.to === port)
  return [...new Set(ends.map((lane) => (lane.from === port ? lane.to : lane.from)))].sort()
}

export function lanesOf(agreement: Agreement): readonly string[] {
  return agreement.lanes.map((lane) => laneName(lane.from, lane.to))
}

/** Kinds the agreement shares. */
export function agreedKinds(agreement: Agreement): readonly MessageKind[] {
  return MESSAGE_KINDS.filter((kind) => agreement.kinds[kind] !== undefined)
}
