import { z } from 'zod'
import { AeoStatus } from './aeo-status.ts'
import { CertificateOfOrigin, PreferenceClaim } from './certificate-of-origin.ts'
import { ContainerEvent } from './container-event.ts'
import {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from './documents.ts'
import { FilingPart } from './filing.ts'
import { Invalidation } from './invalidation.ts'
import { MasterBill } from './master-bill.ts'
import { Permit } from './permit.ts'
import { PublishedRule } from './published-rule.ts'
import { RiskListUpdate } from './risk-list-update.ts'
import { StowPlan } from './stow-plan.ts'
import { SupplyImport } from './supply-import.ts'
import { TransitMovement } from './transit-movement.ts'
import { ValueDeclaration } from './value-declaration.ts'
import { Warning } from './warning.ts'

/** Everything that can reach a port from its own side. Each kind may travel to a partner when the agreement shares it. */
export const PortDocument = z.discriminatedUnion('kind', [
  ManifestConsignment,
  ExportDeclaration,
  SecurityFiling,
  ImportDeclaration,
  MasterBill,
  CertificateOfOrigin,
  PreferenceClaim,
  StowPlan,
  ContainerEvent,
  AeoStatus,
  Permit,
  TransitMovement,
  SupplyImport,
  ValueDeclaration,
  Warning,
  RiskListUpdate,
  Invalidation,
  FilingPart,
  PublishedRule,
])
export type PortDocument = z.infer<typeof PortDocument>
export type PortDocumentKind = PortDocument['kind']

/** Every kind, in the order of the schema. */
export const PORT_DOCUMENT_KINDS: readonly PortDocumentKind[] = PortDocument.options.map(
  (option) => option.shape.kind.value,
)

/** A document, the port it is filed with and the legal time at which it is. */
export type PortFiling = {
  readonly at: number
  readonly port: string
  readonly document: PortDocument
}
