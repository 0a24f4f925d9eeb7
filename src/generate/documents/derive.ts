import type { CertificateOfOrigin, PreferenceClaim } from '../../domain/certificate-of-origin.ts'
import type { ContainerEvent } from '../../domain/container-event.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../domain/documents.ts'
import type { Permit } from '../../domain/permit.ts'
import type { SupplyImport } from '../../domain/supply-import.ts'
import type { TransitMovement } from '../../domain/transit-movement.ts'
import type { ValueDeclaration } from '../../domain/value-declaration.ts'
import { amendedImport } from '../amendments/amended-import.ts'
import { amendedManifest, firstManifest } from '../amendments/amended-manifest.ts'
import type { Amendments } from '../amendments/amendment.ts'
import { loaded } from '../typologies/story.ts'
import { containerEventsOf } from './container-events.ts'
import {
  asClassified,
  billWeights,
  exportDeclarationOf,
  importDeclarationOf,
  securityFilingOf,
  valueDeclarationOf,
} from './declarations.ts'
import { manifestOf } from './manifest.ts'
import { certificateOf, claimOf } from './origin-papers.ts'
import { permitOf } from './permit.ts'
import type { Sources } from './sources.ts'
import { type Stowed, stowageOf } from './stowage.ts'
import { transitOf } from './transit.ts'

/** What one consignment makes people write. Null: there is no such paper. */
export type Papers = {
  readonly manifest: ManifestConsignment
  readonly exportDeclaration: ExportDeclaration | null
  readonly securityFiling: SecurityFiling | null
  readonly importDeclaration: ImportDeclaration
  readonly valueDeclaration: ValueDeclaration
  readonly certificate: CertificateOfOrigin | null
  readonly claim: PreferenceClaim | null
  readonly permit: Permit | null
  readonly supply: SupplyImport | null
  /** None, or the movement opened and the movement closed. */
  readonly transit: readonly TransitMovement[]
  readonly events: readonly ContainerEvent[]
  /** Papers filed a second time. */
  readonly amended: AmendedPapers
  /** Its lines of the voyage's stow plan. */
  readonly stowage: readonly Stowed[]
}

export type AmendedPapers = {
  readonly manifest: ManifestConsignment | null
  readonly importDeclaration: ImportDeclaration | null
  readonly valueDeclaration: ValueDeclaration | null
}

/** Derives every document from what is true and what the story puts over it. */
export function papersOf(
  known: Sources & { readonly amendments: Amendments },
  wantsSecurityFiling: boolean,
): Papers {
  const { truth, story } = known
  const sources = story.load === null ? known : { ...known, truth: loaded(truth, story) }
  const { features, particulars } = sources.truth
  const told = asClassified(sources)
  const weights = billWeights(sources)
  const importDeclaration = importDeclarationOf(sources, told, weights)
  const booked = sources.amendments.manifest
  const bill = manifestOf(sources, weights)
  const manifest = booked === null ? bill : firstManifest(sources, bill, booked)
  return {
    manifest,
    exportDeclaration: sources.story.exported ? exportDeclarationOf(sources) : null,
    securityFiling: wantsSecurityFiling ? securityFilingOf(sources, told) : null,
    importDeclaration,
    valueDeclaration: valueDeclarationOf(sources, importDeclaration),
    certificate: features.certificate ? certificateOf(sources) : null,
    claim: features.certificate ? claimOf(sources) : null,
    permit: features.permit ? permitOf(sources) : null,
    supply: particulars.supply,
    transit: transitOf(sources),
    events: containerEventsOf(sources),
    amended: amendedOf(sources, manifest),
    stowage: stowageOf(sources),
  }
}

const NONE: AmendedPapers = { manifest: null, importDeclaration: null, valueDeclaration: null }

function amendedOf(
  sources: Sources & { readonly amendments: Amendments },
  first: ManifestConsignment,
): AmendedPapers {
  const { manifest, importDeclaration } = sources.amendments
  if (manifest === null && importDeclaration === null) return NONE
  return {
    manifest: manifest === null ? null : amendedManifest(sources, first, manifest),
    ...(importDeclaration === null
      ? { importDeclaration: null, valueDeclaration: null }
      : amendedImport(sources, importDeclaration)),
  }
}
