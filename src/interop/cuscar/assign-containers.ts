import type { ContainerDraft } from '../draft.ts'
import { quote } from '../text.ts'
import type { Equipment, Level, MessageState } from './state.ts'

/**
 * Which containers belong to which consignment: those its goods name (SGP, RFF+AAQ), those listed inside its group that
 * no other consignment names, and all of the message when there is one consignment and it names none.
 */
export function assignContainers(
  state: MessageState,
  levels: readonly Level[],
): Map<Level, ContainerDraft[]> {
  const listed = new Map<string, Equipment>()
  for (const equipment of state.equipment) {
    const key = keyOf(equipment.number)
    const held = listed.get(key)
    if (held === undefined) listed.set(key, equipment)
    else held.seals.push(...equipment.seals)
  }
  const linked = new Set<string>()
  for (const level of levels) for (const number of level.links.keys()) linked.add(keyOf(number))
  const claimed = new Set<string>(linked)
  const own = new Map<Level, Equipment[]>()
  for (const [key, one] of listed) {
    if (one.owner === null || linked.has(key)) continue
    claimed.add(key)
    const owned = own.get(one.owner)
    if (owned === undefined) own.set(one.owner, [one])
    else owned.push(one)
  }
  const assigned = new Map<Level, ContainerDraft[]>()
  for (const level of levels) {
    const drafts = named(level, listed, state)
    for (const one of own.get(level) ?? []) if (one.isContainer) drafts.push(one)
    assigned.set(level, drafts)
  }
  shareRest(state, levels, listed, claimed, assigned)
  return assigned
}

function named(
  level: Level,
  listed: ReadonlyMap<string, Equipment>,
  state: MessageState,
): ContainerDraft[] {
  const drafts = new Map<string, ContainerDraft>()
  for (const [number, where] of level.links) {
    const equipment = listed.get(keyOf(number))
    if (equipment === undefined) {
      state.log.once(
        `${state.header.where.place} ${number}`,
        'container-not-listed',
        where,
        `container ${quote(number)} has no EQD; it is kept`,
      )
    }
    if (equipment?.isContainer !== false)
      drafts.set(keyOf(number), equipment ?? { number, seals: [], where })
  }
  return [...drafts.values()]
}

function shareRest(
  state: MessageState,
  levels: readonly Level[],
  listed: ReadonlyMap<string, Equipment>,
  claimed: ReadonlySet<string>,
  assigned: Map<Level, ContainerDraft[]>,
): void {
  const rest = [...listed.values()].filter(
    (one) => one.isContainer && !claimed.has(keyOf(one.number)),
  )
  const [only] = levels
  if (
    rest.length > 0 &&
    levels.length === 1 &&
    only !== undefined &&
    assigned.get(only)?.length === 0
  ) {
    assigned.set(only, rest)
    const message = `no container is linked to the goods; all ${rest.length} of the message are taken`
    state.log.add('containers-assumed', only.where, message)
    return
  }
  for (const one of rest) {
    const message = `container ${quote(one.number)} belongs to no consignment of the message`
    state.log.add('container-without-consignment', one.where, message)
  }
}

function keyOf(number: string): string {
  if (/^[A-Z0-9]+$/.test(number)) return number
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '') || number
}
