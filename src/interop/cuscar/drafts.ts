import type { Millis } from '../../kernel/time.ts'
import type { ConsignmentDraft, ItemDraft, VoyageDraft } from '../draft.ts'
import { quote } from '../text.ts'
import { assignContainers } from './assign-containers.ts'
import { GUESS_RANK } from './qualifiers.ts'
import { type Best, better, type ItemState, type Level, type MessageState } from './state.ts'

/** The consignments of a message: what each said, and for the rest what the header said. */
export function draftsOf(
  state: MessageState,
  madeAt: Millis | null,
  stem: string,
): ConsignmentDraft[] {
  const levels = state.levels.length > 0 ? state.levels : headerAlone(state)
  checkControls(state, levels.length)
  if (levels.length === 0) return []
  const containers = assignContainers(state, levels)
  noteMasters(state, levels)
  return levels.map((level) => ({
    ...billOf(level, state.header),
    billInstead: `${state.documentNumber || stem}-${level.name}`,
    revision: state.revision,
    voyage: voyageOf(level, state, madeAt),
    ...pick('ucr', level.ucr ?? state.header.ucr),
    ...pick('shipper', (level.parties.shipper ?? state.header.parties.shipper)?.value),
    ...pick('consignee', (level.parties.consignee ?? state.header.parties.consignee)?.value),
    ...pick('notify', (level.parties.notify ?? state.header.parties.notify)?.value),
    ...pick('freightPayment', level.freightPayment ?? state.header.freightPayment),
    ...pick('grossKg', level.grossKg),
    ...pick('packages', level.packages),
    containers: containers.get(level) ?? [],
    items: itemsOf(level),
    where: level.where,
    shared: state.header.where,
  }))
}

/** Air and post reports may put one consignment into the header and never open a CNI group. */
function headerAlone(state: MessageState): Level[] {
  const { header } = state
  if (header.house !== undefined || header.straight !== undefined || header.items.length > 0) {
    state.log.add(
      'no-consignment-group',
      header.where,
      'no CNI group; the message is read as one consignment',
    )
    return [{ ...header, name: '1' }]
  }
  const listed =
    state.equipment.length === 0 ? '' : `; it lists ${state.equipment.length} pieces of equipment`
  state.log.add('no-consignment', header.where, `the message reports no consignment${listed}`)
  return []
}

function checkControls(state: MessageState, consignments: number): void {
  for (const { kind, value, where } of state.controls) {
    const held = kind === 'consignments' ? consignments : state.equipment.length
    if (value !== held)
      state.log.add('control-total', where, `${value} ${kind} stated, the message holds ${held}`)
  }
}

/** A master bill that is reported beside its house bills is cargo counted twice. */
function noteMasters(state: MessageState, levels: readonly Level[]): void {
  const masters = new Set(
    levels
      .filter((level) => level.house !== undefined)
      .map((level) => level.master ?? level.straight?.value),
  )
  for (const level of levels) {
    const own = level.straight?.value
    if (level.house === undefined && own !== undefined && masters.has(own)) {
      state.log.add(
        'master-listed',
        level.where,
        `bill ${quote(own)} is the master of house bills in this message; both are read`,
      )
    }
  }
}

function billOf(level: Level, header: Level): Pick<ConsignmentDraft, 'bill' | 'masterBill'> {
  const house = level.house ?? (level.straight === undefined ? header.house : undefined)
  const straight = level.straight?.value ?? header.straight?.value
  const master = level.master ?? header.master
  return {
    ...pick('bill', house ?? straight ?? master),
    ...pick('masterBill', master ?? (house === undefined ? undefined : straight)),
  }
}

function voyageOf(level: Level, state: MessageState, madeAt: Millis | null): VoyageDraft {
  const { header } = state
  const carrier =
    level.voyage.carrier ??
    header.voyage.carrier ??
    (level.parties.carrier ?? header.parties.carrier)?.value.id
  return {
    ...pick('carrier', carrier || undefined),
    ...pick('number', level.voyage.number ?? header.voyage.number),
    ...pick('vesselImo', level.voyage.vesselImo ?? header.voyage.vesselImo),
    ...pick('vesselName', level.voyage.vesselName ?? header.voyage.vesselName),
    ...pick('portOfLoading', portOf('loading', level, state)),
    ...pick('portOfDischarge', portOf('discharge', level, state)),
    routing: [...header.routing, ...level.routing],
    ...pick('loadAt', best(level.times.loading, header.times.loading)?.value),
    ...pick('etd', best(level.times.etd, header.times.etd)?.value),
    ...pick('eta', best(level.times.eta, header.times.eta)?.value),
    ...pick('madeAt', madeAt ?? undefined),
  }
}

function portOf(
  role: 'loading' | 'discharge',
  level: Level,
  { header, log }: MessageState,
): string | undefined {
  const chosen = best(level.ports[role], header.ports[role])
  if (chosen !== undefined && chosen.rank >= GUESS_RANK) {
    log.once(
      chosen.where.place,
      'no-port',
      chosen.where,
      `no port of ${role}; the place ${chosen.value} stands in`,
    )
  }
  return chosen?.value
}

/** What the consignment says counts before the header says the same with the same certainty. */
function best<T>(own: Best<T> | undefined, inherited: Best<T> | undefined): Best<T> | undefined {
  if (own === undefined || inherited === undefined) return own ?? inherited
  return better(own, inherited)
}

/** Items, with what was said of the whole consignment given to the only one there is. */
function itemsOf(level: Level): ItemDraft[] {
  const told = level.items.filter(saysSomething)
  const items = (told.length > 0 ? told : level.items.slice(0, 1)).map(itemOf)
  const shared = sharedItem(level)
  if (items.length === 0) return shared === null ? [] : [shared]
  if (shared === null) return items
  return items.map((item) => inherit(item, shared, items.length === 1))
}

function saysSomething(item: ItemState): boolean {
  return (
    item.texts.length + item.markTexts.length + item.hsCodes.length > 0 ||
    (item.grossKg ?? item.packages) !== undefined
  )
}

function itemOf(item: ItemState): ItemDraft {
  return {
    where: item.where,
    hsCodes: item.hsCodes,
    description: item.texts.join(' '),
    marks: item.markTexts.join(' '),
    ...pick('packages', item.packages ?? item.splitPackages),
    ...pick('packageKind', item.packageKind),
    ...pick('grossKg', item.grossKg),
    ...pick('origin', item.origin),
  }
}

function sharedItem(level: Level): ItemDraft | null {
  const { descriptions, marks, hsCodes, origin, packageKind } = level
  if (
    descriptions.length + marks.length + hsCodes.length === 0 &&
    (origin ?? level.grossKg ?? level.packages) === undefined
  ) {
    return null
  }
  return {
    where: level.where,
    hsCodes,
    description: descriptions.join(' '),
    marks: marks.join(' '),
    ...pick('origin', origin),
    ...pick('packageKind', packageKind),
    ...pick('grossKg', level.grossKg),
    ...pick('packages', level.packages),
  }
}

function inherit(item: ItemDraft, shared: ItemDraft, alone: boolean): ItemDraft {
  return {
    ...item,
    description: item.description || (shared.description ?? ''),
    marks: item.marks || (alone ? (shared.marks ?? '') : ''),
    hsCodes: item.hsCodes.length > 0 || !alone ? item.hsCodes : shared.hsCodes,
    ...pick('origin', item.origin ?? shared.origin),
    ...pick('packageKind', item.packageKind ?? (alone ? shared.packageKind : undefined)),
    ...pick('grossKg', item.grossKg ?? (alone ? shared.grossKg : undefined)),
    ...pick('packages', item.packages ?? (alone ? shared.packages : undefined)),
  }
}

function pick<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: V })
}
