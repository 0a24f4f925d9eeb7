import type { ContainerEvent } from '../../domain/container-event.ts'
import type { Permit } from '../../domain/permit.ts'
import type { ControlResult } from '../../domain/response.ts'
import type { ShipmentView, Told } from '../../domain/shipment.ts'
import type { TransitMovement } from '../../domain/transit-movement.ts'
import type { HeldItem } from '../../store/documents.ts'

/** The documents of a shipment in force, laid out as rules look for them. */
export type Papers = {
  readonly own: Mutable<ShipmentView['own']>
  readonly partner: Mutable<ShipmentView['partner']>
  transit: Told<TransitMovement> | undefined
  readonly permits: Told<Permit>[]
  readonly containerEvents: Told<ContainerEvent>[]
  readonly controlResults: ControlResult[]
  /** Row of the port's own manifest; null without one. */
  manifestRow: number | null
}

/** Lays out what is held of a shipment; `held` in order of (source, kind, number). */
export function layOutPapers(held: readonly HeldItem[]): Papers {
  const papers: Papers = {
    own: {},
    partner: {},
    transit: undefined,
    permits: [],
    containerEvents: [],
    controlResults: [],
    manifestRow: null,
  }
  for (const one of held) layOut(papers, one)
  return papers
}

function layOut(papers: Papers, one: HeldItem): void {
  const { source, since, item } = one
  if (source === 'own') layOutOwn(papers, one)
  else layOutPartner(papers.partner, one)
  switch (item.kind) {
    case 'transit-movement':
      // The port's own comes first, and is the nearer source.
      papers.transit ??= { document: item, since, source }
      return
    case 'permit':
      papers.permits.push({ document: item, since, source })
      return
    case 'container-event':
      papers.containerEvents.push({ document: item, since, source })
      return
    case 'control-result':
      papers.controlResults.push(item)
      return
  }
}

/** Documents that count only as this port's own filings. */
function layOutOwn(papers: Papers, { id, since, item }: HeldItem): void {
  const { own } = papers
  switch (item.kind) {
    case 'manifest':
      own.manifest = { document: item, since }
      papers.manifestRow = id
      return
    case 'security-filing':
      own.securityFiling = { document: item, since }
      return
    case 'import-declaration':
      own.importDeclaration = { document: item, since }
      return
    case 'preference-claim':
      own.preferenceClaim = { document: item, since }
      return
    case 'value-declaration':
      own.valueDeclaration = { document: item, since }
      return
  }
}

/** Documents that count as the other side's. */
function layOutPartner(partner: Papers['partner'], { since, item }: HeldItem): void {
  if (item.kind === 'manifest') partner.manifest = { document: item, since }
  if (item.kind === 'export-declaration') partner.exportDeclaration = { document: item, since }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
