import { z } from 'zod'
import { CarrierCode, Locode } from './codes.ts'

const Time = z.int().min(0)

/** One sailing of one ship from a port of loading to a port of discharge. Times are planned times, in ms UTC. */
export const Voyage = z.strictObject({
  /** Name of the sailing: `<carrier>:<voyage number>:<port of loading>`. */
  id: z.string().min(1).max(60),
  carrier: CarrierCode,
  number: z.string().min(1).max(17),
  /** IMO ship number, seven digits. */
  vesselImo: z.string().max(7).optional(),
  vesselName: z.string().max(100).optional(),
  portOfLoading: Locode,
  portOfDischarge: Locode,
  /** Ports between the two, in order. */
  routing: z.array(Locode).max(20),
  /** When loading starts: what "24 hours before loading" counts from. */
  loadAt: Time,
  /** Estimated time of departure from the port of loading. */
  etd: Time,
  /** Estimated time of arrival at the port of discharge. */
  eta: Time,
})
export type Voyage = z.infer<typeof Voyage>
