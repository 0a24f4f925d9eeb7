import type { z } from 'zod'
import { ManifestConsignment } from '../domain/documents.ts'
import type { Container } from '../domain/goods.ts'
import { accepts } from '../kernel/accepts.ts'
import { assembleItems } from './assemble-items.ts'
import { assembleParty } from './assemble-party.ts'
import { assembleVoyage } from './assemble-voyage.ts'
import { toContainerNumber } from './codes.ts'
import type { ConsignmentDraft, ContainerDraft } from './draft.ts'
import type { IssueLog, Place } from './issue.ts'
import { type ImportDefaults, NEUTRAL } from './options.ts'
import type { Tally } from './tally.ts'
import { clip, quote, tidy } from './text.ts'

/** Numbers already given out in this file, so that two consignments never share one. */
export type NumberRegister = Tally

/**
 * Makes a valid document of what a message said. What our domain requires and the message lacks is filled from the
 * defaults or a neutral value, and every such fill is an issue. Null, with an error, only when that is not enough.
 */
export function assemble(
  draft: ConsignmentDraft,
  defaults: ImportDefaults,
  log: IssueLog,
  register: NumberRegister,
): ManifestConsignment | null {
  const voyage = assembleVoyage(draft.voyage, defaults, log, draft.shared)
  const houseBill = billOf(draft, log)
  const shipper = assembleParty(draft.shipper, 'shipper', log)
  const consignee = assembleParty(draft.consignee, 'consignee', log)
  const notify = assembleParty(draft.notify, 'notify party', log)
  if (shipper === null)
    log.add('no-shipper', draft.where, `no shipper; "${NEUTRAL.name}" stands in`)
  const number = uniqueNumber(houseBill, draft, log, register)
  const ucr = clip(tidy(draft.ucr ?? ''), 70, log, draft.where, 'the UCR')
  const masterBill = masterBillOf(draft, houseBill, log)
  const containers = assembleContainers(draft, log)
  const { items, grossKg, packages } = assembleItems(draft, log)
  const candidate: ManifestConsignment = {
    kind: 'manifest',
    number,
    revision: draft.revision,
    ...(ucr === '' ? {} : { ucr }),
    houseBill,
    ...(masterBill === '' ? {} : { masterBill }),
    voyage,
    shipper: shipper ?? { name: NEUTRAL.name },
    ...(consignee === null ? {} : { consignee }),
    ...(notify === null ? {} : { notify }),
    ...(draft.freightPayment === undefined ? {} : { freightPayment: draft.freightPayment }),
    containers,
    items,
    grossKg,
    packages,
  }
  return validDocument(ManifestConsignment, candidate, draft.where, log)
}

/** The document, or null and an error for each thing its schema says against it. */
export function validDocument<T>(
  schema: z.ZodType<T>,
  candidate: T,
  where: Place,
  log: IssueLog,
): T | null {
  if (accepts(schema)(candidate)) return candidate
  const parsed = schema.safeParse(candidate)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    log.add('not-valid', where, `${path.join('.')}: ${message}`)
  return null
}

function billOf(draft: ConsignmentDraft, log: IssueLog): string {
  const stated = tidy(draft.bill ?? '')
  if (stated !== '') return clip(stated, 70, log, draft.where, 'the bill number')
  const instead = tidy(draft.billInstead).slice(0, 70)
  log.add('no-bill-number', draft.where, `no bill of lading number; ${quote(instead)} stands in`)
  return instead
}

/** '' when there is none, or none beside the bill itself. */
function masterBillOf(draft: ConsignmentDraft, houseBill: string, log: IssueLog): string {
  const stated = tidy(draft.masterBill ?? '')
  return stated === houseBill ? '' : clip(stated, 70, log, draft.where, 'the master bill')
}

function uniqueNumber(
  bill: string,
  draft: ConsignmentDraft,
  log: IssueLog,
  register: NumberRegister,
): string {
  const seen = register.count(`${draft.revision} ${bill}`)
  if (seen === 1) return bill
  const suffix = `/${seen}`
  const number = `${bill.slice(0, 70 - suffix.length)}${suffix}`
  log.add(
    'duplicate-bill',
    draft.where,
    () => `bill ${quote(bill)} occurs again; this document is numbered ${quote(number)}`,
  )
  return number
}

const CONTAINERS_MAX = 100

function assembleContainers(draft: ConsignmentDraft, log: IssueLog): Container[] {
  if (draft.containers.length === 0) return []
  const named = draft.containers.filter(({ number }) => tidy(number) !== '')
  if (named.length < draft.containers.length)
    log.add('container-number', draft.where, 'a container without a number is left out')
  const kept = named.slice(0, CONTAINERS_MAX)
  if (kept.length < named.length) {
    const message = `${named.length} containers; the first ${CONTAINERS_MAX} are kept`
    log.add('too-many', draft.where, message)
  }
  return kept.map((container) => assembleContainer(container, log))
}

function assembleContainer(draft: ContainerDraft, log: IssueLog): Container {
  const sizeType = tidy(draft.sizeType ?? '').toUpperCase()
  const fits = sizeType.length <= 4
  if (!fits)
    log.add(
      'container-size-type',
      draft.where,
      `${quote(sizeType)} is no size and type; it is left out`,
    )
  const seals = sealsOf(draft, log)
  const number = toContainerNumber(draft.number, log, draft.where)
  return {
    number,
    ...(sizeType === '' || !fits ? {} : { sizeType }),
    seals,
    ...(draft.vgmKg === undefined ? {} : { vgmKg: draft.vgmKg }),
  }
}

const SEALS_MAX = 20

function sealsOf({ seals, where }: ContainerDraft, log: IssueLog): string[] {
  if (seals.length === 0) return []
  const stated = new Set<string>()
  for (const seal of seals) stated.add(tidy(seal))
  stated.delete('')
  if (stated.size > SEALS_MAX)
    log.add('too-many', where, `${stated.size} seals; the first ${SEALS_MAX} are kept`)
  return [...stated]
    .slice(0, SEALS_MAX)
    .map((seal) => clip(seal, 40, log, where, 'the seal number'))
}
