import { z } from 'zod'
import { Locode } from '../../domain/codes.ts'

/** A seaport. Source of the code: UN/LOCODE; position in degrees, south and west negative. */
export const Seaport = z.strictObject({
  locode: Locode,
  name: z.string().min(1).max(100),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Seaport = z.infer<typeof Seaport>

/** Scenario data (`scenarios/lists/ports.yaml`). */
export const PortTable = z.strictObject({
  title: z.string(),
  source: z.string().min(1),
  ports: z.array(Seaport).min(1),
})
export type PortTable = z.infer<typeof PortTable>

const Days = z
  .number()
  .min(0.25, 'a transit takes at least 0.25 days')
  .max(120, 'a transit takes at most 120 days')

/** Days from departure to arrival, shortest and longest. */
export const TransitDays = z
  .strictObject({ min: Days, max: Days })
  .refine((days) => days.min <= days.max, 'the shortest transit is longer than the longest')

/** One way to go between two ports. */
const SERVICE = {
  /** Ports the ship calls at between the two, in order. */
  calls: z.array(Locode).max(10).default([]),
  /** The call at which boxes change to another ship; the same ship goes all the way when absent. */
  transhipAt: Locode.optional(),
  /** How common it is among the services of the lane, by weight. */
  share: z.number().positive('a share is more than 0').default(1),
}

const transhipsAtACall = (service: { calls: string[]; transhipAt?: string | undefined }) =>
  service.transhipAt === undefined || service.calls.includes(service.transhipAt)
const transhipsElsewhere = {
  path: ['transhipAt'],
  error: 'boxes change ships at one of the calls: name it there too',
}

/** A service of a lane in a scenario. Without `transitDays` it takes those of the lane. */
export const LaneService = z
  .strictObject({ ...SERVICE, transitDays: TransitDays.optional() })
  .refine(transhipsAtACall, transhipsElsewhere)
export type LaneService = z.infer<typeof LaneService>

const Pair = z.tuple([Locode, Locode])

/** Scenario data (`scenarios/lists/sea-routes.yaml`). Both lists count in both directions. */
export const RouteTable = z.strictObject({
  title: z.string(),
  source: z.string().min(1),
  /** Nautical miles by sea. */
  distances: z.array(z.strictObject({ between: Pair, nm: z.number().positive() })),
  /** Calls in order from the first port of the pair. */
  services: z.array(
    z
      .strictObject({ between: Pair, ...SERVICE, transitDays: TransitDays })
      .refine(transhipsAtACall, transhipsElsewhere),
  ),
})
export type RouteTable = z.infer<typeof RouteTable>
