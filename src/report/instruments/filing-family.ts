import type { JournalEntry } from '../../domain/journal.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { amount, portion } from '../figure.ts'
import { type EntryOf, entriesOf, instrument } from './instrument.ts'

const NOTHING_FILED = 'nothing was filed in parts'
const NOT_ASKED = 'nothing was asked'
const NOT_ORDERED = 'nothing was ordered'

/** Filings by parts, requests and their answers, orders, and holds on bills: how they ended, and what passed unanswered. */
export const FILING_FAMILY = instrument(
  'Filings, requests, orders and holds',
  {
    filings: 'filings by parts judged',
    accepted: '  accepted in the end, with errors or without',
    withErrors: '  of these, with errors named by element',
    notComplete: '  not complete when time was up',
    completedLate: '  of these, completed after all',
    asked: 'requests for information or an examination',
    answered: '  answered in full',
    partly: '  answered in part first',
    refused: '  refused',
    overdue: '  overdue at their deadline',
    orders: 'orders not to load',
    confirmed: '  confirmed by the port of loading',
    holds: 'holds placed on bills',
    billsHeldTwice: '  bills with more than one',
    holdsEnded: '  ended by their own release',
    freedWhileHeld: '  bills released while a hold was left',
    deadlines: 'deadlines that passed, each told of',
    arrivals: 'arrivals told to ports of loading',
    impossible: 'steps the tables do not have',
  },
  ({ entries }) => {
    const steps = entriesOf(entries, 'procedure')
    const filings = coursesOf(steps, 'filing', judgedHere)
    const requests = coursesOf(steps, 'request', raisedHere)
    const given = ordersGiven(entries)
    const orders = coursesOf(steps, 'order', ({ port, event }) =>
      given.has(`${port} ${event.shipment}`),
    )
    const holds = coursesOf(steps, 'hold', raisedHere)
    const went = (courses: readonly Course[], state: string) =>
      courses.filter(({ states }) => states.includes(state))
    const ended = (courses: readonly Course[], ...states: readonly string[]) =>
      courses.filter((course) => states.includes(course.states.at(-1) ?? ''))
    const accepted = ended(filings, 'accepted', 'accepted-with-errors')
    const late = went(filings, 'not-complete')
    const perBill = Map.groupBy(holds, ({ shipment }) => shipment)
    return {
      filings: amount(filings.length),
      accepted: portion(accepted.length, filings.length, NOTHING_FILED),
      withErrors: amount(ended(accepted, 'accepted-with-errors').length),
      notComplete: amount(late.length),
      completedLate: amount(ended(late, 'accepted', 'accepted-with-errors', 'rejected').length),
      asked: amount(requests.length),
      answered: portion(ended(requests, 'answered').length, requests.length, NOT_ASKED),
      partly: amount(went(requests, 'partly').length),
      refused: amount(ended(requests, 'refused').length),
      overdue: amount(went(requests, 'overdue').length),
      orders: amount(orders.length),
      confirmed: portion(went(orders, 'confirmed').length, orders.length, NOT_ORDERED),
      holds: amount(holds.length),
      billsHeldTwice: amount([...perBill.values()].filter((list) => list.length > 1).length),
      holdsEnded: portion(ended(holds, 'ended').length, holds.length, 'nothing was held'),
      freedWhileHeld: amount(freedWhileHeld(entries)),
      deadlines: amount(entriesOf(entries, 'deadline-passed').length),
      arrivals: amount(
        entriesOf(entries, 'applied').filter(({ event }) => event.item === 'arrival').length,
      ),
      impossible: amount(entriesOf(entries, 'impossible').length),
    }
  },
)

type Step = EntryOf<'procedure'>
/** The states a procedure went through, as one port saw it. */
type Course = { readonly shipment: string; readonly states: string[] }

function coursesOf(
  steps: readonly Step[],
  procedure: Procedure,
  counts: (entry: Step) => boolean,
): readonly Course[] {
  const courses = new Map<string, Course>()
  for (const entry of steps) {
    const { procedure: kind, name, shipment = '', state } = entry.event
    if (kind !== procedure || !counts(entry)) continue
    const key = `${entry.port} ${name} ${shipment}`
    const course = courses.get(key) ?? { shipment, states: [] }
    courses.set(key, course)
    course.states.push(state)
  }
  return [...courses.values()]
}

/** Whoever raised it bears its name. */
const raisedHere = ({ port, event }: Step) => event.name.startsWith(`${port}:`)

/** The port that judges a filing ends its name. */
const judgedHere = ({ port, event }: Step) => event.name.endsWith(`:${port}`)

/** An order has no name of its own: the port that gave it says so in its log. */
const ordersGiven = (entries: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(entriesOf(entries, 'ordered').map(({ port, event }) => `${port} ${event.shipment}`))

/** Bills released at a port at which a hold of theirs had not ended. */
function freedWhileHeld(entries: readonly JournalEntry[]): number {
  const open = new Map<string, Set<string>>()
  let freed = 0
  for (const { port, event } of entries) {
    if (
      event.kind === 'procedure' &&
      event.procedure === 'hold' &&
      event.name.startsWith(`${port}:`)
    ) {
      const held = open.get(event.shipment ?? '') ?? new Set()
      open.set(event.shipment ?? '', held)
      if (event.state === 'ended') held.delete(event.name)
      else held.add(event.name)
    }
    if (event.kind === 'released' && (open.get(event.shipment)?.size ?? 0) > 0) freed++
  }
  return freed
}
