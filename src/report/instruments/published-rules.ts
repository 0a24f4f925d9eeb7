import { amount, portion } from '../figure.ts'
import {
  entriesOf,
  type InstrumentInput,
  illicitNames,
  instrument,
  versionsTold,
} from './instrument.ts'

/** Rules and prototypes that ports publish: what became of them at the partner, and what they found there. */
export const PUBLISHED_RULES = instrument(
  'Published rules and prototypes',
  {
    published: 'versions of rules and prototypes published',
    told: '  told to the partner',
    minutesToTell: '  minutes until the partner has it, median',
    refused: 'refused by the check of the partner',
    offered: 'found good and offered',
    adopted: 'adopted',
    declined: 'declined',
    ended: 'withdrawn, over or purged',
    rescored: 'shipments scored again when a rule came or went',
    flagged: 'shipments put before officers with a reason of the partner',
    flaggedIllicit: '  of them illicit (truth)',
    flaggedByNothingElse: '  flagged by nothing else',
    found: 'offences found or not loaded where such a reason was given',
  },
  (input) => {
    const { entries } = input
    const { filed, ...telling } = versionsTold(entries, 'published-rule', 'no rule was told')
    const steps = entriesOf(entries, 'partner-rule').map(({ event }) => event)
    const count = (...of: readonly (typeof steps)[number]['step'][]) =>
      amount(steps.filter(({ step }) => of.includes(step)).length)
    const { flagged, alone } = flaggedBy(input)
    const guilty = illicitNames(input.truths)
    return {
      published: filed,
      ...telling,
      refused: count('refused'),
      offered: count('offered'),
      adopted: count('adopted'),
      declined: count('declined'),
      ended: count('withdrawn', 'expired', 'purged'),
      rescored: amount(steps.reduce((sum, { touched = 0 }) => sum + touched, 0)),
      flagged: amount(flagged.size),
      flaggedIllicit: portion(
        [...flagged].filter((name) => guilty.has(name)).length,
        flagged.size,
        'nothing was flagged',
      ),
      flaggedByNothingElse: amount(alone.size),
      found: amount(foundAmong(input, flagged)),
    }
  },
)

/** Shipments put before officers in whose assessment a rule of a partner fired, and those where no other did. */
function flaggedBy({ entries }: InstrumentInput) {
  const rules = new Map<string, Set<string>>()
  const [flagged, alone] = [new Set<string>(), new Set<string>()]
  for (const { port, event } of entries) {
    if (event.kind === 'partner-rule' && event.step === 'adopted') {
      const known = rules.get(port) ?? new Set()
      rules.set(port, known)
      for (const rule of event.rules) known.add(rule)
    }
    if (event.kind !== 'assessed' || event.channel === 'green') continue
    const theirs = event.rules.filter((rule) => rules.get(port)?.has(rule))
    if (theirs.length === 0) continue
    flagged.add(event.shipment)
    if (theirs.length === event.rules.length) alone.add(event.shipment)
    else alone.delete(event.shipment)
  }
  return { flagged, alone }
}

function foundAmong({ entries }: InstrumentInput, flagged: ReadonlySet<string>): number {
  const offences = entriesOf(entries, 'found').filter(({ event }) => event.outcome === 'offence')
  const stopped = entriesOf(entries, 'not-loaded')
  const names = new Set([...offences, ...stopped].map(({ event }) => event.shipment))
  return [...names].filter((name) => flagged.has(name)).length
}
