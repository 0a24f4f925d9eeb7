import { part, placeOf } from '../edifact/segment.ts'
import { quote } from '../text.ts'
import { CONTAINER_EQUIPMENT } from './qualifiers.ts'
import type { Equipment, SegmentReader } from './state.ts'

export const readEqd: SegmentReader = (state, segment) => {
  const kind = part(segment, 1)
  const equipment: Equipment = {
    number: part(segment, 2),
    sizeType: part(segment, 3) || part(segment, 3, 4),
    seals: [],
    where: placeOf(segment),
    isContainer: CONTAINER_EQUIPMENT.has(kind),
    owner: state.current === state.header ? null : state.current,
  }
  state.group = { kind: 'equipment', equipment }
  if (equipment.number === '') return
  state.equipment.push(equipment)
  if (!equipment.isContainer) {
    const message = `equipment ${quote(equipment.number)} of kind ${quote(kind)} is no container; its goods are read`
    state.log.once(
      `${state.header.where.place} ${kind}`,
      'not-a-container',
      placeOf(segment, 1),
      message,
    )
  }
}

export const readSel: SegmentReader = (state, segment) => {
  const seal = part(segment, 1)
  if (state.group.kind === 'equipment' && seal !== '') state.group.equipment.seals.push(seal)
}

/** Which container goods are in. */
export const readSgp: SegmentReader = (state, segment) => {
  const number = part(segment, 1)
  if (number === '') return
  linkContainer(state, number, segment)
  const packages = Number(part(segment, 2))
  if (state.group.kind === 'item' && Number.isInteger(packages) && packages > 0) {
    state.group.item.splitPackages = Math.min(
      100_000_000,
      (state.group.item.splitPackages ?? 0) + packages,
    )
  }
}

export const linkContainer = (
  state: Parameters<SegmentReader>[0],
  number: string,
  segment: Parameters<SegmentReader>[1],
): void => {
  const { links } = state.current
  if (!links.has(number)) links.set(number, placeOf(segment, 1))
}
