import { z } from 'zod'
import { Locode } from '../domain/codes.ts'
import { SEAMS } from '../domain/port-call.ts'
import { type Millis, parseDuration } from '../kernel/time.ts'

/** A length of time as text: `90s`, `15m`, `36h`, `2d`. In ms once read. */
export const Duration = z.string().transform((text, context): Millis => {
  const span = parseDuration(text)
  if (span === null)
    context.addIssue(`"${text}" is no duration: write e.g. "30s", "15m", "36h" or "2d"`)
  return span ?? z.NEVER
})

const Share = z.number().min(0).max(0.9)

/** What goes wrong between two ports, as a plain record. Times count from the start of the scenario. */
export const Faults = z
  .strictObject({
    /** Share of requests, and of answers, that vanish. */
    loss: Share.default(0),
    /** Share of calls that arrive twice. */
    duplicate: Share.default(0),
    /** Share of requests, and of answers, with one bit flipped. */
    corruption: Share.default(0),
    /** A leg takes between `delayMin` and `delayMax`, evenly; calls overtake each other when they differ. */
    delayMin: Duration.prefault('200ms'),
    delayMax: Duration.prefault('2s'),
    /** While one lasts, nothing leaves or enters the port; without `port` the link itself is down. */
    outages: z
      .array(z.strictObject({ from: Duration, to: Duration, port: Locode.optional() }))
      .default([]),
    /** The port's clock goes so much ahead (or behind, with a minus: `-4m`). */
    clockSkew: z
      .record(Locode, z.string().regex(/^-?\d+(\.\d+)?(ms|s|m|h|d)$/))
      .default({})
      .transform((skews) =>
        Object.fromEntries(Object.entries(skews).map(([port, text]) => [port, signed(text)])),
      ),
    /** A port stops dead at the next passing of a seam after `at`, and starts again from its file. */
    crashes: z
      .array(z.strictObject({ at: Duration, port: Locode, seam: z.enum(SEAMS) }))
      .default([]),
    /** From then on nothing goes wrong any more, and everything must drain. */
    healAt: Duration.optional(),
  })
  .superRefine((faults, context) => {
    if (faults.delayMin > faults.delayMax) {
      context.addIssue({
        code: 'custom',
        path: ['delayMin'],
        message: 'the shortest delay is longer than delayMax',
      })
    }
    for (const [index, outage] of faults.outages.entries()) {
      if (outage.from < outage.to) continue
      context.addIssue({
        code: 'custom',
        path: ['outages', index, 'to'],
        message: 'the outage ends before it begins',
      })
    }
  })
export type Faults = z.infer<typeof Faults>

function signed(text: string): Millis {
  const span = parseDuration(text.replace('-', '')) ?? 0
  return text.startsWith('-') ? -span : span
}
