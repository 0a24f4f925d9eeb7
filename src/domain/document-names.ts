import { z } from 'zod'

/** Number of a document, bill, certificate or permit as its issuer writes it. */
export const DocumentNumber = z.string().min(1).max(70)

/** What every document has: its own name and its revision (the highest wins). */
export const numbered = {
  /** Unique per kind: house bill, declaration number, certificate number. */
  number: DocumentNumber,
  revision: z.int().min(1).max(10_000),
}

/** Longest number of a response. */
export const RESPONSE_NUMBER_MAX = 90

/** What every response has: a name made of its port, what it is and its shipment; the highest revision wins. */
export const responding = {
  number: z.string().min(1).max(RESPONSE_NUMBER_MAX),
  revision: z.int().min(1),
}

/** What links a document to its consignment; each may be missing. */
export const consignmentLinks = {
  /** Unique consignment reference, carried end to end when the trader gives one. Source: WCO UCR. */
  ucr: DocumentNumber.optional(),
  /** House bill of lading (or the straight bill): the link between a manifest and everything else. */
  houseBill: DocumentNumber.optional(),
}

/** A moment, in ms UTC. */
export const Time = z.int().min(0)

/** From when (inclusive) until when (exclusive) something holds; ms UTC. */
export const validity = { validFrom: Time, validTo: Time }
