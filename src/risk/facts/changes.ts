import type { Held, ShipmentView, Told } from '../../domain/shipment.ts'

/** What of a view facts are read from, a bit each. */
export const READ = {
  manifest: 1,
  securityFiling: 2,
  importDeclaration: 4,
  exportDeclaration: 8,
  valueDeclaration: 16,
  claim: 32,
  events: 64,
  stowed: 128,
  boxes: 256,
  supplies: 512,
  terms: 1_024,
} as const

/** The bits of what is not the same in two views of a shipment. Documents are the same when they are the same object. */
export function changesBetween(a: ShipmentView, b: ShipmentView): number {
  let changed = 0
  if (
    differs(a.own.manifest, b.own.manifest) ||
    differs(a.own.firstManifest, b.own.firstManifest) ||
    differs(a.partner.manifest, b.partner.manifest)
  )
    changed |= READ.manifest
  if (differs(a.own.securityFiling, b.own.securityFiling)) changed |= READ.securityFiling
  if (differs(a.own.importDeclaration, b.own.importDeclaration)) changed |= READ.importDeclaration
  if (differs(a.partner.exportDeclaration, b.partner.exportDeclaration))
    changed |= READ.exportDeclaration
  if (differs(a.own.valueDeclaration, b.own.valueDeclaration)) changed |= READ.valueDeclaration
  if (
    differs(a.own.preferenceClaim, b.own.preferenceClaim) ||
    differs(a.certificate, b.certificate) ||
    a.certificate?.claims !== b.certificate?.claims
  )
    changed |= READ.claim
  if (listsDiffer(a.containerEvents, b.containerEvents)) changed |= READ.events
  if (placesDiffer(a.stowed, b.stowed)) changed |= READ.stowed
  if (
    a.unmanifested !== b.unmanifested ||
    a.containerElsewhere !== b.containerElsewhere ||
    a.sharesContainer !== b.sharesContainer
  )
    changed |= READ.boxes
  if (listsDiffer(a.supplies, b.supplies)) changed |= READ.supplies
  if (a.agreed !== b.agreed || a.notShared !== b.notShared) changed |= READ.terms
  return changed
}

const differs = (a: Held<unknown> | undefined, b: Held<unknown> | undefined): boolean =>
  a?.document !== b?.document || a?.since !== b?.since

function listsDiffer(a: readonly Told<unknown>[], b: readonly Told<unknown>[]): boolean {
  if (a === b) return false
  if (a.length !== b.length) return true
  for (let i = 0; i < a.length; i++) if (differs(a[i], b[i])) return true
  return false
}

function placesDiffer(a: ShipmentView['stowed'], b: ShipmentView['stowed']): boolean {
  if (a === b) return false
  if (a === null || b === null || a.length !== b.length) return true
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return true
  return false
}
