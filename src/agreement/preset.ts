import { z } from 'zod'
import { type Agreement, AgreementKinds, PARTIES } from './agreement.ts'

/** Names of the shipped sets of terms. */
export const PRESETS = [
  'SAFE7',
  'AMS14',
  'ACDD15',
  'ISF12',
  'ICS2F10',
  'MIRROR',
  'PSEUDO',
  'PROTO',
] as const
export type PresetName = (typeof PRESETS)[number]

/** What two administrations might agree to share, without saying who they are: the `kinds` of an agreement. */
export const Preset = z.strictObject({
  preset: z.enum(PRESETS),
  title: z.string().min(1),
  source: z.string().min(1),
  parties: z.enum(PARTIES).optional(),
  kinds: AgreementKinds,
})
export type Preset = z.infer<typeof Preset>

/** The same parties, lanes and time under the terms of a preset. */
export function withPreset(agreement: Agreement, { preset, kinds, parties }: Preset): Agreement {
  const { parties: _, ...rest } = agreement
  return {
    ...rest,
    version: `${agreement.version}-${preset}`,
    kinds,
    ...(parties !== undefined && { parties }),
  }
}
