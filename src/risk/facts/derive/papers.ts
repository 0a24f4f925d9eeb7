import { countryOf, isContainerNumber } from '../../../domain/codes.ts'
import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { Given } from '../../../domain/given.ts'
import type { GoodsItem } from '../../../domain/goods.ts'
import type { Party } from '../../../domain/party.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import { DAY, HOUR, type Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FilingLimit } from '../../reference/reference-document.ts'
import { amendedFields } from '../amendments.ts'
import { isPlaceholder, isToOrder } from '../description.ts'
import type { FactDraft } from '../draft.ts'
import type { Sides } from '../sides.ts'

/** Quality of the papers. Sources: rules R01 to R04, R35. */
export function addPapers(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  const { manifest, importDeclaration } = sides
  const described = isToldOf('manifest.items.description', view) ? manifest : undefined
  const told = described?.lines ?? importDeclaration?.lines
  if (told !== undefined) addDescriptions(values, told, sides, reference)
  if (manifest === undefined) return
  addParties(values, manifest.document, view)
  values.containerElsewhere = view.containerElsewhere
  const own = view.own.manifest
  if (own === undefined) return
  const first = view.own.firstManifest
  values.amendedFields = first === undefined ? 'none' : amendedFields(first.document, own.document)
  values.manifestHoursLate = hoursLate(manifest.document, (first ?? own).since, reference)
}

function addDescriptions(
  values: FactDraft,
  lines: readonly GoodsItem[],
  { voyage }: Sides,
  { languages }: Reference,
): void {
  values.descriptionText = descriptionText(lines)
  values.descriptionVague = false
  values.speciesTerm = false
  if (voyage !== undefined) values.foreignLanguage = 'none'
  for (const { description } of lines) {
    const read = languages.read(description)
    if (read.isVague) values.descriptionVague = true
    if (read.namesSpecies) values.speciesTerm = true
    if (voyage === undefined) continue
    const { portOfLoading, portOfDischarge } = voyage
    const foreign = languages.foreignIn(read, countryOf(portOfLoading), countryOf(portOfDischarge))
    if (foreign !== null) values.foreignLanguage = foreign
  }
}

function descriptionText(lines: readonly GoodsItem[]): string {
  if (lines.length === 1) return (lines[0] as GoodsItem).description.toUpperCase().slice(0, 2_000)
  const texts = lines.map((line) => line.description.toUpperCase())
  return texts.sort().join(' | ').slice(0, 2_000)
}

function addParties(
  values: FactDraft,
  manifest: Given<ManifestConsignment>,
  view: ShipmentView,
): void {
  const { shipper, consignee, notify, freightPayment } = manifest
  const namesNobody = consignee === undefined || isToOrder(consignee.name)
  if (shipper !== undefined) {
    values.partyPlaceholder =
      isPlaceholder(shipper.name) || (consignee !== undefined && isPlaceholder(consignee.name))
    values.addressMissing =
      isUnaddressed(shipper) || (!namesNobody && isUnaddressed(consignee as Party))
  }
  if (isToldOf('manifest.consignee', view)) values.consigneeToOrder = namesNobody
  if (isToldOf('manifest.notify', view)) values.notifyMissing = notify === undefined
  if (freightPayment !== undefined) values.freightCollect = freightPayment === 'collect'
  let bad = 0
  for (const { number } of manifest.containers) if (!isContainerNumber(number)) bad++
  values.badContainerNumbers = bad
}

/** Whether the manifest would name a field if it were filled: a partner's copy may lack it because it is not shared. */
function isToldOf(field: string, { own, notShared }: ShipmentView): boolean {
  return own.manifest !== undefined || !notShared.includes(field)
}

const isUnaddressed = ({ address }: Party) =>
  address?.street === undefined && address?.city === undefined

/** Whole hours after the limit of the law; undefined where no limit is known. */
function hoursLate(
  { voyage }: Given<ManifestConsignment>,
  filedAt: Millis,
  { filingLimits }: Reference,
): number | undefined {
  const limit = filingLimits.get(countryOf(voyage.portOfDischarge))
  if (limit === undefined) return undefined
  const event = limit.before === 'loading' ? voyage.loadAt : voyage.eta
  const days = (voyage.eta - voyage.etd) / DAY
  const late = Math.floor((filedAt - event) / HOUR + hoursOf(limit, days))
  return Math.max(0, late)
}

function hoursOf({ hours, shortVoyage }: FilingLimit, days: number): number {
  return shortVoyage !== undefined && days < shortVoyage.underDays ? shortVoyage.hours : hours
}
