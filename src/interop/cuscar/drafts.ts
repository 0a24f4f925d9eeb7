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
  const shared = voyageOf(state.header, state, madeAt)
  return levels.map((level) => {
    const { bill, masterBill } = billOf(level, state.header)
    return {
      bill,
      masterBill,
      billInstead: `${state.documentNumber || stem}-${level.name}`,
      revision: state.revision,
      voyage: saysNothingOfVoyage(level) ? shared : voyageOf(level, state, madeAt),
      ucr: level.ucr ?? state.header.ucr,
      shipper: (level.parties.shipper ?? state.header.parties.shipper)?.value,
      consignee: (level.parties.consignee ?? state.header.parties.consignee)?.value,
      notify: (level.parties.notify ?? state.header.parties.notify)?.value,
      freightPayment: level.freightPayment ?? state.header.freightPayment,
      grossKg: level.grossKg,
      packages: level.packages,
      containers: containers.get(level) ?? [],
      items: itemsOf(level),
      where: level.where,
      shared: state.header.where,
    }
  })
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
    bill: house ?? straight ?? master,
    masterBill: master ?? (house === undefined ? undefined : straight),
  }
}

/** Then its voyage is the one of the header: drafted once, and made once. */
function saysNothingOfVoyage({ voyage, ports, times, routing, parties }: Level): boolean {
  return (
    (voyage.carrier ?? voyage.number ?? voyage.vesselImo ?? voyage.vesselName) === undefined &&
    (ports.loading ?? ports.discharge) === undefined &&
    (times.loading ?? times.etd ?? times.eta ?? parties.carrier) === undefined &&
    routing.length === 0
  )
}

function voyageOf(level: Level, state: MessageState, madeAt: Millis | null): VoyageDraft {
  const { header } = state
  const carrier =
    level.voyage.carrier ??
    header.voyage.carrier ??
    (level.parties.carrier ?? header.parties.carrier)?.value.id
  return {
    carrier: carrier || undefined,
    number: level.voyage.number ?? header.voyage.number,
    vesselImo: level.voyage.vesselImo ?? header.voyage.vesselImo,
    vesselName: level.voyage.vesselName ?? header.voyage.vesselName,
    portOfLoading: portOf('loading', level, state),
    portOfDischarge: portOf('discharge', level, state),
    routing: level === header ? header.routing : [...header.routing, ...level.routing],
    loadAt: best(level.times.loading, header.times.loading)?.value,
    etd: best(level.times.etd, header.times.etd)?.value,
    eta: best(level.times.eta, header.times.eta)?.value,
    madeAt: madeAt ?? undefined,
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
    packages: item.packages ?? item.splitPackages,
    packageKind: item.packageKind,
    grossKg: item.grossKg,
    origin: item.origin,
  }
}

function sharedItem(level: Level): ItemDraft | null {
  const { descriptions, marks, hsCodes, origin, packageKind, grossKg, packages } = level
  if (
    descriptions.length + marks.length + hsCodes.length === 0 &&
    (origin ?? grossKg ?? packages) === undefined
  ) {
    return null
  }
  return {
    where: level.where,
    hsCodes,
    description: descriptions.join(' '),
    marks: marks.join(' '),
    origin,
    packageKind,
    grossKg,
    packages,
  }
}

function inherit(item: ItemDraft, shared: ItemDraft, alone: boolean): ItemDraft {
  return {
    ...item,
    description: item.description || (shared.description ?? ''),
    marks: item.marks || (alone ? (shared.marks ?? '') : ''),
    hsCodes: item.hsCodes.length > 0 || !alone ? item.hsCodes : shared.hsCodes,
    packages: item.packages ?? (alone ? shared.packages : undefined),
    packageKind: item.packageKind ?? (alone ? shared.packageKind : undefined),
    grossKg: item.grossKg ?? (alone ? shared.grossKg : undefined),
    origin: item.origin ?? shared.origin,
  }
}
