import { amount, type Figure, portion, span } from '../figure.ts'
import {
  entriesOf,
  firstApplied,
  firstFiled,
  type InstrumentInput,
  instrument,
} from './instrument.ts'

/** Phases an operation may have. */
export const PHASES_MAX = 5

const NO_FEEDBACK = 'nobody gave word of a warning'
const NOT_MET = 'no shipment met a warning'

const PHASE_LABELS = Object.fromEntries(
  Array.from({ length: PHASES_MAX }, (_, i) => i + 1).flatMap((phase) => [
    [`phase${phase}Warnings`, `phase ${phase}: warnings`],
    [`phase${phase}Met`, '  met by a shipment'],
    [`phase${phase}Answered`, '  of which word was given'],
    [`phase${phase}Seizures`, '  seizures'],
  ]),
) as Record<string, string>

/** A joint operation: warnings, what shipments met them, word of what came of it, seizures; whole and phase by phase. */
export const OPERATION = instrument(
  'Joint operation: warning, feedback, seizure',
  {
    warnings: 'warnings issued',
    told: '  told to the partner',
    met: 'warnings a shipment met',
    answered: '  of which the one who warned has heard',
    inTime: '  in the time it asked for',
    hoursToFeedback: '  hours from warning to word, median',
    seizures: '  seizures',
    nothing: '  opened, and nothing found',
    unopened: '  released unopened',
    notLoaded: '  not loaded',
    ...PHASE_LABELS,
  },
  (input) => {
    const warnings = casesOf(input)
    const met = warnings.filter(({ met }) => met)
    const heard = met.filter(({ heardAt }) => heardAt !== null)
    const cameTo = (...actions: readonly string[]) =>
      amount(heard.filter(({ action }) => actions.includes(action ?? '')).length)
    return {
      warnings: amount(warnings.length),
      told: portion(
        warnings.filter(({ told }) => told).length,
        warnings.length,
        'nobody warned of anything',
      ),
      met: amount(met.length),
      answered: portion(heard.length, met.length, NOT_MET),
      inTime: portion(heard.filter(({ inTime }) => inTime).length, met.length, NOT_MET),
      hoursToFeedback: span(
        heard.map(({ at, heardAt }) => (heardAt ?? at) - at),
        50,
        'hours',
        NO_FEEDBACK,
      ),
      seizures: cameTo('seizure'),
      nothing: cameTo('nothing-found', 'anomaly'),
      unopened: cameTo('released'),
      notLoaded: cameTo('not-loaded'),
      ...phases(input, warnings),
    }
  },
)

type Case = {
  readonly at: number
  readonly told: boolean
  met: boolean
  heardAt: number | null
  action: string | null
  inTime: boolean
}

/** Every warning of the operation with what came of it; the gravest word of several counts. */
function casesOf({ entries }: InstrumentInput): readonly Case[] {
  const told = firstApplied(entries, 'warning')
  const cases = new Map<string, Case>()
  for (const [number, { at }] of firstFiled(entries, 'warning'))
    cases.set(number, {
      ...{ at, told: told.has(number), met: false, heardAt: null, action: null, inTime: false },
    })
  const due = new Map<string, number | null>()
  for (const { event } of entriesOf(entries, 'warning-met')) {
    const one = cases.get(event.warning)
    if (one === undefined) continue
    one.met = true
    due.set(event.warning, event.dueAt)
  }
  for (const { at, event } of entriesOf(entries, 'feedback-heard')) {
    const one = cases.get(event.warning)
    if (one === undefined || (one.action !== null && rank(one.action) <= rank(event.action)))
      continue
    const dueAt = due.get(event.warning) ?? null
    one.heardAt = at
    one.action = event.action
    one.inTime = dueAt === null || at <= dueAt
  }
  return [...cases.values()]
}

const GRAVEST = ['seizure', 'not-loaded', 'anomaly', 'nothing-found', 'released']
const rank = (action: string) => GRAVEST.indexOf(action)

/** The report of each phase: what was issued in it, and what came of that whenever it did. */
function phases(input: InstrumentInput, cases: readonly Case[]): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  for (let phase = 1; phase <= PHASES_MAX; phase++) {
    const days = input.phases?.[phase - 1]
    const own = days === undefined ? [] : cases.filter(({ at }) => days.from <= at && at < days.to)
    const met = own.filter(({ met }) => met)
    figures[`phase${phase}Warnings`] = amount(own.length)
    figures[`phase${phase}Met`] = amount(met.length)
    figures[`phase${phase}Answered`] = portion(
      met.filter(({ heardAt }) => heardAt !== null).length,
      met.length,
      NOT_MET,
    )
    figures[`phase${phase}Seizures`] = amount(
      own.filter(({ action }) => action === 'seizure').length,
    )
  }
  return figures
}
