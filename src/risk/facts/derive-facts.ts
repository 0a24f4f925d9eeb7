import { countryOf, isContainerNumber } from '../../domain/codes.ts'
import type { ManifestConsignment } from '../../domain/documents.ts'
import type { GoodsItem } from '../../domain/goods.ts'
import type { Party } from '../../domain/party.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import { isPlaceholder, isToOrder, isVague } from './description.ts'
import type { FactValues } from './dictionary.ts'
import { type Facts, situationOf, whyMissing } from './facts.ts'
import {
  hasWaste,
  kgPerPackageOutsidePercent,
  priceFacts,
  tradeDefenceAvoidedPercent,
} from './goods-facts.ts'
import type { GoodsIndex } from './goods-index.ts'
import {
  differs,
  dutyLossPercent,
  partyDiffers,
  sealsDiffer,
  totalValue,
  valueGapPercent,
  weightGapKg,
} from './mirror.ts'
import { isSameName } from './party-names.ts'
import { joined, layOut, type Sides } from './sides.ts'

/**
 * Everything a rule may know of a shipment at `now`, from what the port holds. The order of lines, containers and seals
 * in a document changes nothing. Pure; about 10 µs.
 */
export function deriveFacts(view: ShipmentView, goods: GoodsIndex, now: Millis): Facts {
  const sides = layOut(view)
  const { manifest, importDeclaration, exportDeclaration } = sides
  const declaredValue = totalValue(importDeclaration?.lines)
  const exportedValue = totalValue(exportDeclaration?.lines)
  const gapKg = weightGapKg(sides)
  const exportedKg = exportDeclaration?.document.grossKg
  const price = priceFacts(sides, goods)
  const party = partyFacts(manifest?.document, isToldOf(view))
  const stuffing = stuffingFacts(sides)
  const told = manifest?.lines ?? importDeclaration?.lines
  const values: FactValues = {
    descriptionText: told && descriptionText(told),
    descriptionVague: told?.some((line) => isVague(line.description)),
    partyPlaceholder: party.partyPlaceholder,
    consigneeToOrder: party.consigneeToOrder,
    notifyMissing: party.notifyMissing,
    addressMissing: party.addressMissing,
    badContainerNumbers: party.badContainerNumbers,
    freightCollect: party.freightCollect,
    declaredHs6: joined(sides.hs6Lines, 'hs6'),
    declaredOrigin: joined(sides.originLines, 'origin'),
    originIsLoadingCountry: originIsLoadingCountry(sides),
    declaredValueMinor: declaredValue?.minor,
    declaredGrossKg: manifest?.document.grossKg ?? importDeclaration?.document.grossKg,
    wasteDeclared: hasWaste(sides.hs6Lines, goods),
    hasPartnerExport:
      exportDeclaration !== undefined
        ? true
        : view.agreed.includes('export-declaration')
          ? false
          : undefined,
    hoursSinceDeparture: manifest && Math.floor((now - manifest.document.voyage.etd) / HOUR),
    exportRegime: exportDeclaration?.document.regime,
    exportedHs6: joined(exportDeclaration?.lines, 'hs6'),
    exportedOrigin: joined(exportDeclaration?.lines, 'origin'),
    exportedValueMinor: exportedValue?.minor,
    exportedGrossKg: exportedKg,
    valueGapPercent: valueGapPercent(declaredValue, exportedValue),
    weightGapKg: gapKg,
    weightGapPermille:
      gapKg === undefined || !exportedKg ? undefined : Math.round((1_000 * gapKg) / exportedKg),
    hs6Differs: differs(sides.hs6Lines, exportDeclaration?.lines, 'hs6'),
    dutyLossPercent: dutyLossPercent(sides, goods),
    originDiffers: differs(sides.originLines, exportDeclaration?.lines, 'origin'),
    wasteExported: hasWaste(exportDeclaration?.lines, goods),
    exporterDiffers: partyDiffers(manifest?.document.shipper, exportDeclaration?.document.exporter),
    consigneeDiffers: partyDiffers(consigneeOf(sides), exportDeclaration?.document.consignee),
    sealsDiffer: sealsDiffer(manifest?.document.containers, exportDeclaration?.document.containers),
    stuffingCountry: stuffing.stuffingCountry,
    stuffedOutsideOrigin: stuffing.stuffedOutsideOrigin,
    stuffedAwayFromMaker: stuffing.stuffedAwayFromMaker,
    tradeDefenceAvoidedPercent: tradeDefenceAvoidedPercent(sides, goods),
    priceZTenths: price?.zTenths,
    centsPerKgToLowPercent: price?.toLowPercent,
    kgPerContainer: kgPerContainer(manifest?.document),
    kgPerPackageOutsidePercent: kgPerPackageOutsidePercent(sides, goods),
    shipperShipments: view.history.shipperShipments,
    shipperOffences: view.history.shipperOffences,
    consigneeShipments: view.history.consigneeShipments,
    consigneeOffences: view.history.consigneeOffences,
    examinedWithoutFinding: view.controlResults.some((result) => result.outcome === 'none'),
  }
  return {
    values,
    whyMissing: (fact) => whyMissing(fact, view),
    situation: situationOf(view),
  }
}

function descriptionText(lines: readonly GoodsItem[]): string {
  const texts = lines.map((line) => line.description.toUpperCase())
  return (texts.length > 1 ? texts.sort().join(' | ') : (texts[0] ?? '')).slice(0, 2_000)
}

type PartyFact =
  | 'partyPlaceholder'
  | 'consigneeToOrder'
  | 'notifyMissing'
  | 'addressMissing'
  | 'badContainerNumbers'
  | 'freightCollect'

/** Whether the manifest would name a field if it were filled: a partner's copy may lack it because it is not shared. */
function isToldOf(view: ShipmentView): (field: 'consignee' | 'notify') => boolean {
  return (field) => view.own.manifest !== undefined || !view.notShared.includes(`manifest.${field}`)
}

function partyFacts(
  manifest: ManifestConsignment | undefined,
  isTold: (field: 'consignee' | 'notify') => boolean,
): Pick<FactValues, PartyFact> {
  const consignee = manifest?.consignee
  return {
    partyPlaceholder:
      manifest &&
      (isPlaceholder(manifest.shipper.name) ||
        (consignee !== undefined && isPlaceholder(consignee.name))),
    consigneeToOrder:
      manifest && isTold('consignee')
        ? consignee === undefined || isToOrder(consignee.name)
        : undefined,
    notifyMissing: manifest && isTold('notify') ? manifest.notify === undefined : undefined,
    addressMissing:
      manifest &&
      (isUnaddressed(manifest.shipper) ||
        (consignee !== undefined && !isToOrder(consignee.name) && isUnaddressed(consignee))),
    badContainerNumbers: manifest?.containers.reduce(
      (bad, { number }) => bad + (isContainerNumber(number) ? 0 : 1),
      0,
    ),
    freightCollect: manifest?.freightPayment && manifest.freightPayment === 'collect',
  }
}

const isUnaddressed = ({ address }: Party) =>
  address?.street === undefined && address?.city === undefined

function consigneeOf(sides: Sides): Party | undefined {
  return sides.manifest?.document.consignee ?? sides.importDeclaration?.document.importer
}

function originIsLoadingCountry({ originLines, voyage }: Sides): boolean | undefined {
  if (originLines === undefined || voyage === undefined) return undefined
  const country = countryOf(voyage.portOfLoading)
  return originLines.some((line) => line.origin === country)
}

type StuffingFact = 'stuffingCountry' | 'stuffedOutsideOrigin' | 'stuffedAwayFromMaker'

function stuffingFacts({ securityFiling, originLines }: Sides): Pick<FactValues, StuffingFact> {
  const place = securityFiling?.document.stuffingLocation?.address
  const maker = securityFiling?.document.manufacturer?.address
  const country = place?.country
  const bothCities = place?.city !== undefined && maker?.city !== undefined
  return {
    stuffingCountry: country,
    stuffedOutsideOrigin:
      country === undefined || originLines === undefined
        ? undefined
        : !originLines.some((line) => line.origin === country),
    stuffedAwayFromMaker: bothCities
      ? !isSameName(place.city as string, maker.city as string)
      : undefined,
  }
}

function kgPerContainer(manifest: ManifestConsignment | undefined): number | undefined {
  if (manifest === undefined || manifest.containers.length === 0) return undefined
  return Math.round(manifest.grossKg / manifest.containers.length)
}
