import { countryOf } from '../../../domain/codes.ts'
import type { ContainerEvent } from '../../../domain/container-event.ts'
import type { ShipmentView, Told } from '../../../domain/shipment.ts'
import { HOUR, type Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FactDraft } from '../draft.ts'
import { sealsReplaced } from '../seals.ts'
import type { Sides } from '../sides.ts'

/** What happened to the boxes. Sources: rules R06, R08, R13, R16, R18. */
export function addBoxes(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  const events = view.containerEvents
  if (view.unmanifested) values.unmanifestedBox = true
  else if (view.stowed !== null || events.length > 0) values.unmanifestedBox = false
  if (sides.voyage?.routing.length === 0) {
    values.hubDwellHours = 0
    values.hubDwellOverUsualPercent = 0
  }
  if (events.length === 0) return
  values.sealsReplaced = sealsReplaced(events, sides.exportDeclaration?.document.containers)
  values.weighedGainKg = weighedGainKg(events)
  addHubStay(values, events, reference)
  addMovesBeforeLoading(values, events)
}

/** The carrier's bill against the houses held under it. Source: rule R05. */
export function addMaster(
  values: FactDraft,
  { master }: ShipmentView,
  _sides: Sides,
  _reference: Reference,
  now: Millis,
): void {
  if (master === undefined) return
  const { document, since, houses } = master
  values.housesMissing = Math.max(0, document.declaredHouses - houses.count)
  values.housePackagesGap = Math.abs(houses.packages - document.packages)
  values.hoursSinceMasterBill = Math.floor((now - since) / HOUR)
  if (document.grossKg > 0) {
    const gap = Math.abs(houses.grossKg - document.grossKg)
    values.houseWeightGapPermille = Math.round((1_000 * gap) / document.grossKg)
  }
}

type Events = readonly Told<ContainerEvent>[]

/** Most that a box weighs more at discharge than at the gate of the port of loading. */
function weighedGainKg(events: Events): number | undefined {
  let most: number | undefined
  for (const { document: after } of events) {
    if (after.move !== 'discharged' || after.weighedKg === undefined) continue
    const before = eventOf(events, 'gate-in', after.container)?.weighedKg
    if (before === undefined) continue
    const gain = after.weighedKg - before
    if (most === undefined || gain > most) most = gain
  }
  return most
}

function eventOf(
  events: Events,
  move: ContainerEvent['move'],
  container: string,
): ContainerEvent | undefined {
  for (const { document } of events)
    if (document.move === move && document.container === container) return document
  return undefined
}

function addHubStay(values: FactDraft, events: Events, reference: Reference): void {
  for (const { document: leaving } of events) {
    if (leaving.move === 'loaded') values.emptiedAtHub ??= false
    if (leaving.move === 'transhipment-loaded' || leaving.move === 'transhipment-discharged') {
      values.emptiedAtHub = values.emptiedAtHub === true || !leaving.full
    }
    if (leaving.move !== 'transhipment-loaded') continue
    const came = eventOf(events, 'transhipment-discharged', leaving.container)
    if (came === undefined || came.place !== leaving.place) continue
    const hours = Math.floor((leaving.occurredAt - came.occurredAt) / HOUR)
    const percent = Math.round((100 * hours) / reference.hubDwellHoursOf(leaving.place))
    values.hubDwellHours = Math.max(values.hubDwellHours ?? 0, hours)
    values.hubDwellOverUsualPercent = Math.max(values.hubDwellOverUsualPercent ?? 0, percent)
  }
}

function addMovesBeforeLoading(values: FactDraft, events: Events): void {
  for (const { document: event } of events) {
    const { move, full, place, portOfLoading, container, occurredAt } = event
    if (move === 'stuffed' || move === 'gate-in') {
      const abroad = full && countryOf(place) !== countryOf(portOfLoading)
      values.fullAbroadBeforeLoading = values.fullAbroadBeforeLoading === true || abroad
    }
    const stuffed = eventOf(events, 'stuffed', container)
    if (stuffed === undefined) continue
    const early = full && occurredAt < stuffed.occurredAt
    values.fullBeforeStuffing = values.fullBeforeStuffing === true || early
  }
}
