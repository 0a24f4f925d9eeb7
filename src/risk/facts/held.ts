import { CONTAINER_MOVES } from '../../domain/container-event.ts'
import type { ShipmentView, Side } from '../../domain/shipment.ts'
import { SOURCES, type Source } from './dictionary.ts'

/**
 * Whether the port holds a document of this kind from this side. A register that is shared is held even when it has no
 * entry of the shipment: that there is none is known.
 */
export function isHeld(source: Source, view: ShipmentView): boolean {
  return (heldBits(view) & (1 << SOURCES.indexOf(source))) !== 0
}

/** Which sources are held, a bit for each in their order. */
export function heldBits(view: ShipmentView): number {
  const { own, partner } = view
  let bits = ALWAYS
  if (own.manifest !== undefined) bits |= BIT['own manifest']
  if (own.securityFiling !== undefined) bits |= BIT['own security-filing']
  if (own.importDeclaration !== undefined) bits |= BIT['own import-declaration']
  if (own.preferenceClaim !== undefined) bits |= BIT['own preference-claim']
  if (own.valueDeclaration !== undefined) bits |= BIT['own value-declaration']
  if (partner.manifest !== undefined) bits |= BIT['partner manifest']
  if (partner.exportDeclaration !== undefined) bits |= BIT['partner export-declaration']
  if (view.master !== undefined) bits |= BIT[`${view.master.source} master-bill`]
  if (view.stowed !== null) bits |= BIT['own stow-plan'] | BIT['partner stow-plan']
  if (view.containerEvents.length > 0) bits |= eventBits(view.containerEvents)
  return bits | registerBits(view.agreed)
}

/** Which moves of a container are held, a bit for each. */
export function moveBits({ containerEvents }: ShipmentView): number {
  let bits = 0
  for (const { document } of containerEvents) bits |= 1 << CONTAINER_MOVES.indexOf(document.move)
  return bits
}

const BIT = Object.fromEntries(SOURCES.map((source, i) => [source, 1 << i])) as Record<
  Source,
  number
>

/** Registers and lists of this port itself. */
const ALWAYS =
  BIT['own permit'] | BIT['own aeo-status'] | BIT['own warning'] | BIT['own risk-list-update']

/** Registers the partner keeps: held when it shares them. */
const REGISTERS: ReadonlyMap<string, number> = new Map(
  (
    [
      'certificate-of-origin',
      'aeo-status',
      'supply-import',
      'transit-movement',
      'warning',
      'risk-list-update',
    ] as const
  ).map((kind) => [kind, BIT[`partner ${kind}`]]),
)

/** Lists of what is agreed are few, and the same for all shipments of a port. */
function registerBits(agreed: readonly string[]): number {
  const known = registersOf.get(agreed)
  if (known !== undefined) return known
  let bits = 0
  for (const kind of agreed) bits |= REGISTERS.get(kind) ?? 0
  registersOf.set(agreed, bits)
  return bits
}

const registersOf = new WeakMap<readonly string[], number>()

function eventBits(events: ShipmentView['containerEvents']): number {
  let bits = 0
  for (const { source } of events) bits |= EVENT_BIT[source]
  return bits
}

const EVENT_BIT: Readonly<Record<Side, number>> = {
  own: BIT['own container-event'],
  partner: BIT['partner container-event'],
}
