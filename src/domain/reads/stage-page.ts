import { z } from 'zod'
import { InBoth } from '../language.ts'
import { Channel } from '../response.ts'
import { QueueEntry } from './queue-page.ts'
import { AlignedPapers } from './shipment-page.ts'

const Time = z.int().describe('ms UTC, virtual')
const Count = z.int().min(0)

/** The two worlds on a stage: the same trade with the exchange, and under the law as it stands. */
export const STAGE_ARMS = ['exchange', 'baseline'] as const
export type StageArm = (typeof STAGE_ARMS)[number]

/** Moments of the story, in the order in which it is told. */
export const CHAPTERS = [
  'filed',
  'crossed',
  'seen',
  'asked',
  'examined',
  'stopped',
  'sailed',
  'found',
] as const
export type Chapter = (typeof CHAPTERS)[number]

/** Virtual time that passes in a second, in ms. */
export const SPEEDS = [600_000, 7_200_000, 21_600_000, 86_400_000] as const

/** Where a jump can lead: the next chapter, offence found, or box kept ashore. */
export const JUMPS = ['chapter', 'hit', 'stop'] as const
export type Jump = (typeof JUMPS)[number]

/** How a port stands in one of the two worlds. */
export const StageSide = z.strictObject({
  channels: z.strictObject({ red: Count, yellow: Count, green: Count }),
  opened: Count.describe('Boxes opened at this port.'),
  hits: Count.describe('Offences found in them.'),
  stopped: Count.describe('Shipments bound for this port that were kept off the ship.'),
  queue: z.array(QueueEntry).describe('The head of the work queue.'),
})
export type StageSide = z.infer<typeof StageSide>

const Arms = <T extends z.ZodType>(side: T) => z.strictObject({ exchange: side, baseline: side })

export const StagePage = z.strictObject({
  title: z.string(),
  question: z.string(),
  at: Time,
  start: Time,
  end: Time,
  isPlaying: z.boolean(),
  isSeeking: z.boolean(),
  speed: z.int(),
  ports: z.array(
    z.strictObject({
      port: z.string(),
      name: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      url: z.string().describe('The console of this port.'),
      arms: Arms(StageSide),
    }),
  ),
  ships: z
    .array(
      z.strictObject({
        voyage: z.string(),
        name: z.string(),
        from: z.string(),
        to: z.string(),
        loadAt: Time.describe('When it lies at the quay and loads.'),
        etd: Time,
        eta: Time,
      }),
    )
    .describe('From the first booking to the arrival.'),
  crossings: z
    .array(
      z.strictObject({
        messageId: z.string(),
        from: z.string(),
        to: z.string(),
        kind: z.string(),
        items: Count,
        at: Time,
      }),
    )
    .describe('The newest messages, oldest first.'),
  messages: Count.describe('Messages sealed so far.'),
  chapters: z.array(
    z.strictObject({
      chapter: z.enum(CHAPTERS),
      at: Time,
      port: z.string(),
      shipment: z.string().nullable(),
    }),
  ),
})
export type StagePage = z.infer<typeof StagePage>

const View = z.strictObject({
  channel: Channel,
  score: z.int().nullable(),
  direction: z.enum(['in', 'out']),
  state: z.string(),
  papers: AlignedPapers,
  reasons: z.array(InBoth),
})

/** What both ports know of one shipment at one moment, in both worlds; null for a port that knows nothing of it. */
export const StageShipment = z.strictObject({
  name: z.string(),
  ports: z.array(z.strictObject({ port: z.string(), arms: Arms(View.nullable()) })),
})
export type StageShipment = z.infer<typeof StageShipment>

/** What can be done with a stage. */
export type StageCommand =
  | { readonly do: 'play' }
  | { readonly do: 'pause' }
  | { readonly do: 'speed'; readonly speed: number }
  | { readonly do: 'jump'; readonly to: Jump }

/** Two simulated ports in two worlds over one clock. */
export type Stage = {
  readonly page: () => StagePage
  readonly shipment: (name: string) => StageShipment
  readonly command: (command: StageCommand) => void
}
