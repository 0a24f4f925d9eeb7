import { z } from 'zod'
import { Locode } from './codes.ts'
import { consignmentLinks, numbered, Time } from './document-names.ts'
import { Weight } from './goods.ts'

/** Moves of a container between an empty depot and the consignee. Source: DCSA equipment events, 19 CFR 4.7d. */
export const CONTAINER_MOVES = [
  'stuffed',
  'gate-in',
  'loaded',
  'transhipment-discharged',
  'transhipment-loaded',
  'discharged',
  'gate-out',
] as const
export type ContainerMove = (typeof CONTAINER_MOVES)[number]

/** One thing that happened to one container, as the carrier's or terminal's system has it. */
export const ContainerEvent = z.strictObject({
  kind: z.literal('container-event'),
  ...numbered,
  /** The bill, when the carrier knows it; a box nobody manifested has none. */
  ...consignmentLinks,
  container: z.string().min(1).max(17),
  move: z.enum(CONTAINER_MOVES),
  /** When it happened: earlier than when it is filed. */
  occurredAt: Time,
  place: Locode,
  full: z.boolean(),
  seals: z.array(z.string().min(1).max(40)).max(20),
  /** What a weighbridge or crane measured, gross kg with the container. */
  weighedKg: Weight.optional(),
  /** Id of the voyage it is booked on. */
  voyageId: z.string().min(1).max(60),
  portOfLoading: Locode,
  portOfDischarge: Locode,
})
export type ContainerEvent = z.infer<typeof ContainerEvent>
