import { z } from 'zod'
import { didYouMean } from '../kernel/did-you-mean.ts'
import type { ArmReport } from './arm-report.ts'
import { type Judged, judge } from './checks/check.ts'
import { valueOf } from './compare-arms.ts'
import type { Unit } from './figure.ts'
import { INSTRUMENTS, isInstrument } from './instruments/instruments.ts'
import { MEASURES, type MeasureName } from './measures.ts'

/** Every measure a finding can rest on: those of an arm by name, those of an instrument as `eodes.issued`. */
export const EXPECTABLE: readonly string[] = [
  ...Object.keys(MEASURES),
  ...Object.entries(INSTRUMENTS).flatMap(([name, { labels }]) =>
    Object.keys(labels).map((figure) => `${name}.${figure}`),
  ),
]

const MeasurePath = z.string().superRefine((path, context) => {
  if (EXPECTABLE.includes(path)) return
  const near = didYouMean(path, EXPECTABLE)
  context.addIssue({
    code: 'custom',
    message: `there is no measure "${path}"${near === null ? '' : `: did you mean ${near}?`}`,
  })
})

/** What must be measured for the finding of a scenario to hold. A measure without a value holds nothing. */
export const Expectation = z
  .strictObject({
    measure: MeasurePath,
    arm: z.string().min(1).default('exchange'),
    /** Another arm: then it is the difference to it that counts. */
    against: z.string().min(1).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    error: 'say how much is expected: atLeast, atMost, or both',
  })
export type Expectation = z.infer<typeof Expectation>

/** One check for each expectation whose arms were run. */
export function checkExpectations(
  expectations: readonly Expectation[],
  arms: Readonly<Record<string, ArmReport>>,
): readonly Judged[] {
  return expectations.flatMap((expected) => {
    const [arm, other] = [arms[expected.arm], arms[expected.against ?? expected.arm]]
    if (arm === undefined || other === undefined) return []
    const value = read(arm, expected.measure)
    const before = expected.against === undefined ? 0 : read(other, expected.measure)
    const got = value === null || before === null ? null : rounded(value - before)
    const unit = unitOf(arm, expected.measure)
    return [judge(isWithin(expected, got), (words) => words.finding({ ...expected, unit, got }))]
  })
}

function read(arm: ArmReport, path: string): number | null {
  const [name = '', figure] = path.split('.')
  if (figure === undefined) return valueOf(MEASURES[name as MeasureName].read(arm))
  return isInstrument(name) ? (arm.instruments?.[name]?.[figure]?.value ?? null) : null
}

/** Null where the instrument was not measured. */
function unitOf(arm: ArmReport, path: string): Unit | null {
  const [name = '', figure] = path.split('.')
  if (figure !== undefined)
    return isInstrument(name) ? (arm.instruments?.[name]?.[figure]?.unit ?? null) : null
  return name.endsWith('Usd') ? 'USD' : MEASURES[name as MeasureName].read(arm).kind
}

/** A measure without a value is within no limits. */
export function isWithin(
  { atLeast, atMost }: Pick<Expectation, 'atLeast' | 'atMost'>,
  got: number | null,
): boolean {
  if (got === null) return false
  return got >= (atLeast ?? Number.NEGATIVE_INFINITY) && got <= (atMost ?? Number.POSITIVE_INFINITY)
}

const rounded = (value: number) => Math.round(value * 1_000_000) / 1_000_000
