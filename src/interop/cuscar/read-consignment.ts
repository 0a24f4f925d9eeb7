import { part, placeOf } from '../edifact/segment.ts'
import { quote } from '../text.ts'
import { OTHER_REFERENCES, REFERENCES } from './qualifiers.ts'
import { linkContainer } from './read-equipment.ts'
import { addHs } from './read-goods.ts'
import { better, createLevel, type Level, type SegmentReader } from './state.ts'

export const readCni: SegmentReader = (state, segment) => {
  const level = createLevel(placeOf(segment), part(segment, 1) || String(state.levels.length + 1))
  const document = part(segment, 2)
  if (document !== '') level.straight = { value: document, rank: 3, where: placeOf(segment, 2) }
  state.levels.push(level)
  state.current = level
  state.group = { kind: 'level' }
  state.sawTransport = false
  state.lastPort = null
}

export const readRff: SegmentReader = (state, segment) => {
  const [qualifier, text] = [part(segment, 1), part(segment, 1, 2)]
  const known = REFERENCES[qualifier]
  if (known === undefined) {
    if (!OTHER_REFERENCES.has(qualifier)) {
      state.log.add(
        'unknown-qualifier',
        placeOf(segment, 1, 1),
        `${quote(qualifier)} is no reference this reader knows`,
      )
    }
    return
  }
  if (text === '') return
  const level = state.current
  switch (known.role) {
    case 'hs':
      if (level !== state.header) addHs(state, text, segment, 1, 2)
      return
    case 'container':
      if (level !== state.header) linkContainer(state, text, segment)
      return
    case 'ucr':
      level.ucr ??= text
      return
    case 'master':
      level.master ??= text
      return
    case 'house': {
      const target = levelForBill(state, level.house, text, segment)
      target.house ??= text
      return
    }
    case 'straight': {
      // The number in CNI (rank 3) is mostly the same bill, and gives way to the reference.
      const stated =
        level.straight !== undefined && level.straight.rank < 3 ? level.straight.value : undefined
      const target = levelForBill(state, stated, text, segment)
      target.straight = better(target.straight, {
        value: text,
        rank: known.rank,
        where: placeOf(segment, 1),
      })
    }
  }
}

/** A further bill after goods begins a further consignment of the same CNI group; before goods it is one too many. */
function levelForBill(
  state: Parameters<SegmentReader>[0],
  held: string | undefined,
  text: string,
  segment: Parameters<SegmentReader>[1],
): Level {
  const level = state.current
  if (level === state.header || held === undefined || held === text) return level
  if (level.items.length === 0) {
    state.log.add(
      'second-bill',
      placeOf(segment, 1),
      `bill ${quote(text)} follows bill ${quote(held)}; the first is kept`,
    )
    return level
  }
  const next = createLevel(placeOf(segment), `${level.name}.${state.levels.length}`)
  const master = level.master ?? (level.house === undefined ? undefined : level.straight?.value)
  if (master !== undefined) next.master = master
  state.levels.push(next)
  state.current = next
  state.group = { kind: 'level' }
  state.log.add(
    'several-bills',
    placeOf(segment, 1),
    `bill ${quote(text)} in the CNI group of bill ${quote(held)} becomes its own consignment`,
  )
  return next
}

/** Who pays the freight: C231 4215 begins with P or C, or 4237 says it. */
export const readCpi: SegmentReader = (state, segment) => {
  const text = part(segment, 2) || part(segment, 3)
  if (text.startsWith('P')) state.current.freightPayment ??= 'prepaid'
  if (text.startsWith('C')) state.current.freightPayment ??= 'collect'
}
