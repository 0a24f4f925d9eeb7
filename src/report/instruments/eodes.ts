import { amount, portion, span } from '../figure.ts'
import {
  type EntryOf,
  entriesOf,
  firstApplied,
  firstFiled,
  type InstrumentInput,
  instrument,
  waitsOf,
} from './instrument.ts'

const NO_CLAIM = 'nobody claimed by a certificate'
const NO_FRAUD = 'no certificate was misused'
const NONE_SENT = 'no certificate was told of'

/** Certificates of origin of two registers: issued, told, drawn from, cancelled, and misused. */
export const EODES = instrument(
  'Certificates of origin (EODES, e-Form D)',
  {
    issued: 'certificates issued',
    told: '  told to the partner',
    minutesToTell: '  minutes until the partner has it, median',
    minutesToTellP95: '  95th percentile',
    cancelled: '  cancelled claims noticed',
    claims: 'claims by a certificate',
    verified: '  borne out by the register',
    fraud: 'claims by a misused certificate (truth)',
    fraudFlagged: '  that the register does not bear out',
    forged: '  numbers nobody issued',
    reused: '  used before',
    overdrawn: '  drawn beyond the quantity',
    otherExporter: '  of another exporter',
    honestFlagged: 'honest claims not borne out',
    drawnTwice: 'claims drawn more than once',
    balanced: 'claims both registers have drawn alike',
  },
  (input) => {
    const issues = firstFiled(input.entries, 'certificate-of-origin')
    const waits = waitsOf(issues, firstApplied(input.entries, 'certificate-of-origin'))
    const draws = entriesOf(input.entries, 'drawn')
    const claims = claimsAtDestination(input, draws)
    const guilty = new Set(
      input.truths.filter(({ typology }) => typology === 'T12').map(({ houseBill }) => houseBill),
    )
    const honest = new Set(
      input.truths.filter(({ typology }) => typology === null).map(({ houseBill }) => houseBill),
    )
    const verdicts = [...claims.values()].map(({ event }) => event)
    const isFlagged = ({ verdict }: Draw['event']) => !ACCEPTED.has(verdict)
    const fraud = verdicts.filter(({ shipment }) => guilty.has(shipment))
    const fair = verdicts.filter(({ shipment }) => honest.has(shipment))
    const flaggedAs = (...kinds: readonly string[]) =>
      amount(fraud.filter(({ verdict }) => kinds.includes(verdict)).length)
    return {
      issued: amount(issues.size),
      told: portion(waits.length, issues.size, NONE_SENT),
      minutesToTell: span(waits, 50, 'minutes', NONE_SENT),
      minutesToTellP95: span(waits, 95, 'minutes', NONE_SENT),
      cancelled: amount(verdicts.filter(({ verdict }) => verdict === 'cancelled').length),
      claims: amount(verdicts.length),
      verified: portion(
        verdicts.filter(({ verdict }) => verdict === 'good').length,
        verdicts.length,
        NO_CLAIM,
      ),
      fraud: amount(fraud.length),
      fraudFlagged: portion(fraud.filter(isFlagged).length, fraud.length, NO_FRAUD),
      forged: flaggedAs('unknown'),
      reused: flaggedAs('reused'),
      overdrawn: flaggedAs('overdrawn'),
      otherExporter: flaggedAs('other-exporter'),
      honestFlagged: portion(fair.filter(isFlagged).length, fair.length, NO_CLAIM),
      drawnTwice: amount(drawnTwice(draws)),
      balanced: balanced(input, draws),
    }
  },
)

type Draw = EntryOf<'drawn'>

const ACCEPTED: ReadonlySet<string> = new Set(['good', 'unverifiable'])

/** The last verdict on every claim, at the port where the goods go. */
function claimsAtDestination(
  { truths }: InstrumentInput,
  draws: readonly Draw[],
): ReadonlyMap<string, Draw> {
  const bound = new Map(
    truths.map(({ houseBill, portOfDischarge }) => [houseBill, portOfDischarge]),
  )
  const claims = new Map<string, Draw>()
  for (const draw of draws)
    if (bound.get(draw.event.shipment) === draw.port) claims.set(draw.event.claim, draw)
  return claims
}

/** A claim is drawn once; what is told of it later is another verdict, never the same again. */
function drawnTwice(draws: readonly Draw[]): number {
  const last = new Map<string, string>()
  let twice = 0
  for (const { port, event } of draws) {
    const key = `${port} ${event.claim}`
    if (last.get(key) === event.verdict) twice++
    last.set(key, event.verdict)
  }
  return twice
}

/** Of the claims both ports heard of, those of which they drew the same. */
function balanced({ truths }: InstrumentInput, draws: readonly Draw[]) {
  const bound = new Map(
    truths.map(({ houseBill, portOfDischarge }) => [houseBill, portOfDischarge]),
  )
  const kg = new Map<string, { here?: number; there?: number }>()
  for (const { port, event } of draws) {
    const known = kg.get(event.claim) ?? {}
    kg.set(event.claim, known)
    known[bound.get(event.shipment) === port ? 'here' : 'there'] = event.kg
  }
  const both = [...kg.values()].filter(
    ({ here, there }) => here !== undefined && there !== undefined,
  )
  return portion(
    both.filter(({ here, there }) => here === there).length,
    both.length,
    'no claim was told to the issuer',
  )
}
