import { toLocode } from '../codes.ts'
import { parseEdifactTime } from '../edifact/date.ts'
import { readTransport } from '../edifact/sailing.ts'
import { joined, part, placeOf } from '../edifact/segment.ts'
import { quote } from '../text.ts'
import { LOCATIONS, TIMES, type TimeRole } from './qualifiers.ts'
import { better, type SegmentReader } from './state.ts'

/** Message functions: 1 and 3 withdraw, 4 and 5 replace what was reported before. Source: code list 1225. */
const CANCELS = ['1', '3']
const REPLACES = ['4', '5']

export const readBgm: SegmentReader = (state, segment) => {
  state.documentNumber = part(segment, 2) || state.documentNumber
  const messageFunction = part(segment, 3)
  state.cancels = CANCELS.includes(messageFunction)
  const version = [part(segment, 2, 3), part(segment, 2, 2)].find((text) =>
    /^0*[1-9]\d{0,3}$/.test(text),
  )
  state.revision =
    version === undefined ? (REPLACES.includes(messageFunction) ? 2 : 1) : Number(version)
}

/** Transport: stage 20 is the main carriage, and so is the only one there is. */
export const readTdt: SegmentReader = (state, segment) => {
  const main = part(segment, 1) === '20' || part(segment, 1) === ''
  state.group = { kind: 'transport', main }
  state.lastPort = null
  if (!main && state.sawTransport) return
  state.sawTransport ||= main
  readTransport(segment, state.current.voyage)
}

export const readLoc: SegmentReader = (state, segment) => {
  const qualifier = part(segment, 1)
  const known = LOCATIONS[qualifier]
  const where = placeOf(segment, 2)
  if (known === undefined) {
    if (!/^\d{1,3}$|^ZZZ$/.test(qualifier)) {
      state.log.add(
        'unknown-qualifier',
        placeOf(segment, 1),
        `${quote(qualifier)} is no code for a place`,
      )
    }
    return
  }
  const code = part(segment, 2)
  if (known.role === 'origin') {
    const country = code.slice(0, 2)
    if (state.group.kind === 'item') state.group.item.origin ??= country
    else state.current.origin ??= country
    return
  }
  if (state.group.kind === 'transport' && !state.group.main && known.role !== 'routing') return
  if (state.group.kind === 'equipment') return
  const port = toLocode(code)
  if (port === null) {
    // A place of receipt or delivery may well be a town; only a port must have a code.
    if (known.rank < 5) {
      const named = code || joined(segment, 2)
      state.log.add('port-not-locode', where, `${quote(named)} is no UN/LOCODE; it is not used`)
    }
    return
  }
  if (known.role === 'routing') {
    state.current.routing.push(port)
    return
  }
  state.lastPort = known.role
  state.current.ports[known.role] = better(state.current.ports[known.role], {
    value: port,
    rank: known.rank,
    where,
  })
}

export const readDtm: SegmentReader = (state, segment) => {
  const [qualifier, value, format] = [part(segment, 1), part(segment, 1, 2), part(segment, 1, 3)]
  const known = TIMES[qualifier]
  if (known === undefined) {
    if (!/^\d{1,3}E?$|^ZZZ$/.test(qualifier)) {
      state.log.add(
        'unknown-qualifier',
        placeOf(segment, 1, 1),
        `${quote(qualifier)} is no code for a date`,
      )
    }
    return
  }
  if (state.group.kind === 'transport' && !state.group.main) return
  if (known.role === 'loading' && state.lastPort !== 'loading') return
  const time = parseEdifactTime(value, format)
  if (time === null) {
    state.log.add(
      'bad-time',
      placeOf(segment, 1, 2),
      `${quote(value)} is no date of format ${quote(format)}; it is not used`,
    )
    return
  }
  const key = `${state.levels.length} ${known.role}`
  const held = state.partialTimes.get(key) ?? 0
  if (time.kind === 'time-of-day') {
    addTimeOfDay(state, known.role, time.after, key)
    return
  }
  if (time.timed && !time.zoned && known.role !== 'made') {
    const message = 'times without an offset are taken as UTC'
    state.log.once(state.header.where.place, 'time-zone-assumed', placeOf(segment, 1, 2), message)
  }
  const at = time.at + (time.timed ? 0 : held)
  if (known.role === 'made') {
    if (state.current === state.header) state.madeAt ??= at
    return
  }
  const foreign =
    (known.role === 'eta' && state.lastPort === 'loading') ||
    (known.role === 'etd' && state.lastPort === 'discharge')
  const { times } = state.current
  times[known.role] = better(times[known.role], {
    value: at,
    rank: known.rank + (foreign ? 10 : 0),
    where: placeOf(segment),
  })
}

/** A date and its time of day may come in two segments of one qualifier, in either order. */
function addTimeOfDay(
  state: Parameters<SegmentReader>[0],
  role: TimeRole,
  after: number,
  key: string,
): void {
  if (state.partialTimes.has(key)) return
  state.partialTimes.set(key, after)
  if (role === 'made') {
    if (state.madeAt !== null && state.madeAt % 86_400_000 === 0) state.madeAt += after
    return
  }
  const held = state.current.times[role]
  if (held !== undefined && held.value % 86_400_000 === 0)
    state.current.times[role] = { ...held, value: held.value + after }
}
