import type { ContainerDraft, ItemDraft } from '../draft.ts'
import type { IssueLog, Place } from '../issue.ts'
import type { JsonView } from '../json/view.ts'
import { quote } from '../text.ts'
import { toKg } from '../units.ts'

/** The goods items of a bill: one for each consignment item, its cargo items summed. */
export function readItems(bill: JsonView, log: IssueLog): ItemDraft[] {
  return bill.objects('consignmentItems').map((item) => readItem(item, log))
}

function readItem(item: JsonView, log: IssueLog): ItemDraft {
  const cargo = item.objects('cargoItems')
  const packaging = cargo
    .map((one) => one.object('outerPackaging'))
    .filter((one) => one !== undefined)
  const weights = cargo.map((one) => weightOf(one, log)).filter((kg) => kg !== null)
  const counts = packaging.map((one) => countOf(one, log)).filter((count) => count !== null)
  const kind = packaging
    .map((one) => one.text('packageCode') ?? one.text('description'))
    .find((text) => text !== undefined)
  const marks = [
    ...item.texts('shippingMarks'),
    ...packaging.flatMap((one) => one.texts('shippingMarks')),
  ].map((mark) => mark.text)
  const itemWeight = weights.length > 0 ? sum(weights) : weightOf(item, log, false)
  return {
    where: item.where,
    description: item.text('descriptionOfGoods') ?? '',
    hsCodes: hsCodesOf(item),
    marks: [...new Set(marks)].join(' '),
    ...(counts.length === 0 ? {} : { packages: Math.min(100_000_000, sum(counts)) }),
    ...(kind === undefined ? {} : { packageKind: kind }),
    ...(itemWeight === null ? {} : { grossKg: Math.min(1_000_000_000, itemWeight) }),
  }
}

/** HS codes; national tariff codes begin with the same six digits and stand in. */
function hsCodesOf(item: JsonView): ItemDraft['hsCodes'] {
  const codes = [...item.texts('HSCodes'), ...item.texts('HSCode')]
  if (codes.length > 0) return codes
  const national = [
    'extendedNationalCommodityCodes',
    'nationalCommodityCodes',
    'nationalCommodityCode',
  ]
  return national.flatMap((name) => item.objects(name)).flatMap((code) => code.texts('values'))
}

/** Weights come as `{ value, unit }`, in older documents as `weight` and `weightUnit`. */
function weightOf(holder: JsonView, log: IssueLog, required = true): number | null {
  const weight = holder.object('cargoGrossWeight') ?? holder.object('grossWeight')
  const value =
    weight === undefined
      ? holder.has('weight')
        ? holder.number('weight')
        : undefined
      : weight.number('value')
  const unit = (weight === undefined ? holder.text('weightUnit') : weight.text('unit')) ?? ''
  if (value === undefined) {
    if (weight !== undefined || (required && holder.has('weight')))
      log.add('bad-weight', (weight ?? holder).where, 'the weight has no value')
    return null
  }
  const where = weight === undefined ? holder.at('weight') : weight.at('value')
  if (unit === '')
    log.add('bad-weight', where, `weight ${value} has no unit; kilograms are assumed`)
  const kg = toKg(value, unit || 'KGM')
  if (kg === null) {
    log.add('bad-weight', where, `${value} ${quote(unit)} is no weight; it is not used`)
    return null
  }
  if (value === 0) log.add('bad-weight', where, 'the weight is zero')
  if (!kg.exact)
    log.once('dcsa', 'weight-rounded', where, `${value} ${unit.slice(0, 8)} is kept as ${kg.kg} kg`)
  return kg.kg
}

function countOf(packaging: JsonView, log: IssueLog): number | null {
  const count = packaging.has('numberOfPackages') ? packaging.number('numberOfPackages') : undefined
  if (count === undefined) return null
  if (Number.isInteger(count) && count >= 0 && count <= 100_000_000) return count
  log.add(
    'bad-number',
    packaging.at('numberOfPackages'),
    `${count} is no number of packages; it is not used`,
  )
  return null
}

type Listed = { readonly container: ContainerDraft; readonly where: Place }

/** Containers listed by the bill, and those only its goods name. A house bill takes seals and types from its master. */
export function readContainers(
  bill: JsonView,
  master: JsonView | null,
  log: IssueLog,
): ContainerDraft[] {
  const listed = new Map<string, Listed>()
  for (const equipment of bill.objects('utilizedTransportEquipments'))
    addEquipment(listed, equipment)
  const inherited = new Map<string, Listed>()
  for (const equipment of master?.objects('utilizedTransportEquipments') ?? [])
    addEquipment(inherited, equipment)
  for (const item of bill.objects('consignmentItems')) {
    for (const cargo of item.objects('cargoItems')) {
      const number = cargo.text('equipmentReference')
      if (number === undefined || listed.has(number)) continue
      const where = cargo.at('equipmentReference')
      if (!inherited.has(number))
        log.add(
          'container-not-listed',
          where,
          `container ${quote(number)} is not among the equipment; it is kept`,
        )
      listed.set(number, { container: { number, seals: [], where }, where })
    }
  }
  return [...listed.values()].map(({ container }) =>
    completed(container, inherited.get(container.number)?.container),
  )
}

function completed(own: ContainerDraft, master: ContainerDraft | undefined): ContainerDraft {
  const sizeType = own.sizeType ?? master?.sizeType
  return {
    ...own,
    ...(sizeType === undefined ? {} : { sizeType }),
    seals: own.seals.length > 0 ? own.seals : (master?.seals ?? []),
  }
}

function addEquipment(listed: Map<string, Listed>, equipment: JsonView): void {
  const inner = equipment.object('equipment')
  const number = inner?.text('equipmentReference') ?? equipment.text('equipmentReference')
  if (number === undefined) return
  const sizeType = inner?.text('ISOEquipmentCode') ?? equipment.text('ISOEquipmentCode')
  const seals = equipment
    .objects('seals')
    .flatMap((seal) => seal.text('number') ?? seal.text('sealNumber') ?? [])
  const held = listed.get(number)
  if (held !== undefined) {
    held.container.seals.push(...seals)
    return
  }
  const where = (inner ?? equipment).at('equipmentReference')
  listed.set(number, {
    container: { number, ...(sizeType === undefined ? {} : { sizeType }), seals, where },
    where,
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
