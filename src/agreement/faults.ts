import { type MessageKind, TIME_TO_LIVE } from '../domain/message.ts'
import { SHAREABLE } from './fields.ts'

/** Something an agreement says that cannot hold, and where it says it. */
export type Fault = { readonly path: readonly (string | number)[]; readonly message: string }

type Terms = {
  readonly fields?: readonly string[] | undefined
  readonly retention?: number | undefined
}
type Lane = { readonly from: string; readonly to: string }
/** What could not be read is not there. */
type Parties = {
  readonly ports?: readonly string[] | undefined
  readonly lanes?: readonly Lane[] | undefined
  readonly goods?: readonly string[] | undefined
  readonly validFrom?: number | undefined
  readonly validTo?: number | undefined
  readonly kinds?:
    | Readonly<Partial<Record<MessageKind, { readonly givers?: readonly string[] | undefined }>>>
    | undefined
}

/** The first keys of what could not be read at all; what was read and is wrong is not among them. */
export function unreadIn(
  issues: readonly {
    readonly path?: readonly PropertyKey[] | undefined
    readonly continue?: boolean | undefined
  }[],
): ReadonlySet<PropertyKey> {
  return new Set(issues.flatMap((issue) => (issue.continue ? [] : (issue.path?.slice(0, 1) ?? []))))
}

/** The same without what could not be read; of what is no mapping, nothing. */
export function without<T extends object>(all: T, unread: ReadonlySet<PropertyKey>): Partial<T> {
  if (typeof all !== 'object' || all === null || Array.isArray(all)) return {}
  return Object.fromEntries(Object.entries(all).filter(([key]) => !unread.has(key))) as Partial<T>
}

/** Faults of the terms of kinds: fields they do not have or name twice, and what would be gone before it arrives. */
export function faultsOfTerms(
  kinds: Readonly<Partial<Record<MessageKind, Terms>>>,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const [kind, { fields = [], retention }] of Object.entries(kinds)) {
    const known = SHAREABLE[kind as MessageKind] ?? []
    for (const [index, field] of fields.entries()) {
      const path = [kind, 'fields', index]
      if (!known.includes(field)) faults.push({ path, message: noSuchField(kind, field, known) })
      else if (fields.indexOf(field) < index)
        faults.push({ path, message: `${field} is named twice` })
    }
    if (retention !== undefined && retention < TIME_TO_LIVE) {
      faults.push({
        path: [kind, 'retention'],
        message:
          'what is kept for less than a message lives is gone before it is read; at least 72h',
      })
    }
  }
  return faults
}

/** Faults of who, where and when. */
export function faultsOfParties(parties: Parties): readonly Fault[] {
  const { ports, lanes, goods = [], validFrom, validTo, kinds = {} } = parties
  const faults = ports === undefined || lanes === undefined ? [] : faultsOfLanes(ports, lanes)
  for (const [index, prefix] of goods.entries()) {
    const wider = goods.find((other, at) => prefix.startsWith(other) && at !== index)
    if (wider !== undefined && (wider !== prefix || goods.indexOf(wider) < index))
      faults.push({
        path: ['goods', index],
        message: `${prefix} is within ${wider}, which is named`,
      })
  }
  for (const [kind, { givers = [] }] of Object.entries(kinds)) {
    for (const [index, port] of givers.entries()) {
      const path = ['kinds', kind, 'givers', index]
      if (ports?.includes(port) === false)
        faults.push({ path, message: `${port} is not one of the ports` })
      else if (givers.indexOf(port) < index)
        faults.push({ path, message: `${port} is named twice` })
    }
  }
  if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom)
    faults.push({ path: ['validTo'], message: 'the agreement ends before it begins' })
  return faults
}

function faultsOfLanes(ports: readonly string[], lanes: readonly Lane[]): Fault[] {
  const faults: Fault[] = []
  const names = lanes.map(({ from, to }) => `${from}>${to}`)
  for (const [index, lane] of lanes.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (ports.includes(lane[end])) continue
      const message = `${lane[end]} is not one of the ports`
      faults.push({ path: ['lanes', index, end], message })
    }
    if (lane.from === lane.to)
      faults.push({ path: ['lanes', index], message: 'a lane goes from one port to another' })
    if (names.indexOf(names[index] as string) < index)
      faults.push({ path: ['lanes', index], message: `the lane ${names[index]} is named twice` })
  }
  for (const [index, port] of ports.entries()) {
    if (ports.indexOf(port) < index)
      faults.push({ path: ['ports', index], message: `${port} is named twice` })
    else if (!lanes.some(({ from, to }) => from === port || to === port))
      faults.push({ path: ['ports', index], message: `no lane begins or ends at ${port}` })
  }
  return faults
}

function noSuchField(kind: string, field: string, known: readonly string[]): string {
  const has = known.length === 0 ? 'none' : known.join(', ')
  return `${kind} has no shareable field "${field}"; it has ${has}`
}
