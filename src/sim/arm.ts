import { z } from 'zod'
import { type LeftOut, readLeftOut } from '../agreement/leave-out.ts'
import { PRESETS, type PresetName } from '../agreement/preset.ts'
import { Locode } from '../domain/codes.ts'

/**
 * What an arm of a run shares: nothing, what the scenario's agreement says, the part of that which one port gives, all
 * but one kind or field, or what a preset says. The name is also that of its folder.
 */
export type Arm =
  | 'baseline'
  | 'exchange'
  | `one-way-${string}`
  | `without-${string}`
  | `preset-${PresetName}`

/** The two arms every comparison begins with. */
export const PAIR = ['baseline', 'exchange'] as const satisfies readonly Arm[]

export type Sharing =
  | { readonly kind: 'nothing' | 'all' }
  | { readonly kind: 'from'; readonly port: string }
  | { readonly kind: 'but'; readonly leftOut: LeftOut }
  | { readonly kind: 'preset'; readonly preset: PresetName }

export const Arm = z.string().transform((text, context): Arm => {
  if (isArm(text)) return text
  context.addIssue(notAnArm(text))
  return z.NEVER
})

export const isArm = (text: string): text is Arm => readArm(text) !== null

export const notAnArm = (text: string) =>
  `"${text.slice(0, 80)}" is no arm; there are ${PAIR.join(', ')}, one-way-<LOCODE of the port that gives>, ` +
  'without-<kind of message>, without-<kind>.<field>, without-any.<field>, ' +
  PRESETS.map((preset) => `preset-${preset}`).join(', ')

/** What an arm shares, by its name. */
export function sharingOf(arm: Arm): Sharing {
  return readArm(arm) as Sharing
}

function readArm(text: string): Sharing | null {
  if (text === 'baseline') return { kind: 'nothing' }
  if (text === 'exchange') return { kind: 'all' }
  const [, from] = text.match(/^one-way-(.+)$/) ?? []
  if (from !== undefined && Locode.safeParse(from).success) return { kind: 'from', port: from }
  const leftOut = text.startsWith('without-') ? readLeftOut(text.slice('without-'.length)) : null
  if (leftOut !== null) return { kind: 'but', leftOut }
  const preset = PRESETS.find((name) => text === `preset-${name}`)
  return preset === undefined ? null : { kind: 'preset', preset }
}

/** What is wrong with the arms of one run; null when nothing is. `at` is the place of the one. */
export function faultOfArms(
  arms: readonly Arm[],
  ports: readonly string[],
): { readonly at: number; readonly message: string } | null {
  for (const [at, arm] of arms.entries()) {
    if (arms.indexOf(arm) < at) return { at, message: `${arm} is named twice` }
    const sharing = sharingOf(arm)
    if (sharing.kind === 'from' && !ports.includes(sharing.port))
      return { at, message: `${sharing.port} is not one of the ports ${ports.join(', ')}` }
  }
  return null
}
