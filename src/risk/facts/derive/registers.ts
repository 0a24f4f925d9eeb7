import type { AeoStatus } from '../../../domain/aeo-status.ts'
import type { Party } from '../../../domain/party.ts'
import type { Alert, ShipmentView } from '../../../domain/shipment.ts'
import type { TransitMovement } from '../../../domain/transit-movement.ts'
import type { Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FactDraft } from '../draft.ts'
import type { Sides } from '../sides.ts'

/** Registers and lists. Sources: rules R18, R26, R28, R38, adjusters A1, A2, A5. */
export function addRegisters(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  _reference: Reference,
  now: Millis,
): void {
  const { manifest, importDeclaration } = sides
  const shipper = manifest?.document.shipper
  const consignee = importDeclaration?.document.importer ?? manifest?.document.consignee
  values.shipperAeo =
    aeoState(shipper, view, now) ?? (view.agreed.includes('aeo-status') ? 'none' : undefined)
  values.consigneeAeo = aeoState(consignee, view, now) ?? 'none'
  values.wasteConsentHeld = isWasteConsentHeld(view, now)
  if (view.transit !== undefined) addTransit(values, view.transit.document, now)
  else if (view.agreed.includes('transit-movement')) values.transitStatus = 'none'
  addAlerts(values, view)
}

/** What the register says of a party now, by its number: holders are told by number, not by name. */
function aeoState(
  party: Party | undefined,
  { operators }: ShipmentView,
  now: Millis,
): string | undefined {
  if (party?.id === undefined) return undefined
  for (const { document } of operators)
    if (document.holder.id === party.id) return stateAt(document, now)
  return undefined
}

function stateAt({ status, validTo }: AeoStatus, now: Millis): string {
  return status === 'valid' && now >= validTo ? 'expired' : status
}

function isWasteConsentHeld({ permits }: ShipmentView, now: Millis): boolean {
  for (const { document } of permits) {
    const { type, status, validFrom, validTo } = document
    if (type === 'waste-consent' && status === 'valid' && validFrom <= now && now < validTo)
      return true
  }
  return false
}

function addTransit(
  values: FactDraft,
  { events, guaranteeStatus, dueAt }: TransitMovement,
  now: Millis,
): void {
  const departure = events.find(({ event }) => event === 'departure')
  const arrival = events.find(({ event }) => event === 'destination')
  if (guaranteeStatus === 'called') values.transitStatus = 'called'
  else if (arrival !== undefined || guaranteeStatus === 'discharged')
    values.transitStatus = 'arrived'
  else values.transitStatus = now > dueAt ? 'overdue' : 'under-way'
  if (departure?.grossKg && arrival?.grossKg !== undefined) {
    const lost = departure.grossKg - arrival.grossKg
    values.transitLossPermille = Math.round((1_000 * lost) / departure.grossKg)
  }
}

/** What is met, by how much it says: a box is one, a party trades often, ships and ways have many aboard. */
function addAlerts(values: FactDraft, { alerts, agreed }: ShipmentView): void {
  values.listLikenessPermille = 0
  values.forcedLabourLikenessPermille = 0
  values.wayListed = false
  values.goodsListed = false
  values.alertReference = alerts[0]?.reference ?? 'none'
  if (agreed.includes('warning')) {
    values.warnedBox = false
    values.warningLikenessPermille = 0
  }
  for (const alert of alerts) addAlert(values, alert)
}

function addAlert(values: FactDraft, { list, matched, likenessPermille }: Alert): void {
  switch (matched) {
    case 'goods':
    case 'industry':
      values.goodsListed = true
      return
    case 'vessel':
    case 'route':
      values.wayListed = true
      return
    case 'consignment':
      values.warnedBox = true
      return
    case 'container':
      if (list === 'warning') values.warnedBox = true
      else values.listLikenessPermille = 1_000
      return
    case 'party': {
      const place = LIKENESS[list] ?? 'listLikenessPermille'
      values[place] = Math.max(values[place] ?? 0, likenessPermille)
    }
  }
}

const LIKENESS: Partial<
  Record<Alert['list'], 'warningLikenessPermille' | 'forcedLabourLikenessPermille'>
> = { warning: 'warningLikenessPermille', 'forced-labour': 'forcedLabourLikenessPermille' }
