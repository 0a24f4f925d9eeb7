import type { ImportDeclaration, ManifestConsignment } from '../../domain/documents.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import { by } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'

/** What a port of discharge has been told of a consignment by some time: the bill, and what is declared. */
export type Telling = {
  readonly at: Millis
  readonly manifest: ManifestConsignment
  readonly declared: ImportDeclaration
}

/** By house bill: what the destination is told at first, and once more each time one of the two papers is amended. */
export function tellings(filings: readonly PortFiling[]): ReadonlyMap<string, readonly Telling[]> {
  const papers = new Map<string, Paper[]>()
  for (const { at, document } of [...filings].sort(by(({ at }) => at))) {
    if (document.kind !== 'manifest' && document.kind !== 'import-declaration') continue
    const known = papers.get(document.houseBill) ?? []
    papers.set(document.houseBill, known)
    // The port of loading has a copy of the bill, filed later.
    if (!known.some(({ document: one }) => isSame(one, document))) known.push({ at, document })
  }
  return new Map([...papers].map(([bill, list]) => [bill, inTurn(list)]))
}

type Paper = { readonly at: Millis; readonly document: ManifestConsignment | ImportDeclaration }

const isSame = (a: Paper['document'], b: Paper['document']) =>
  a.kind === b.kind && a.revision === b.revision

function inTurn(papers: readonly Paper[]): readonly Telling[] {
  const first = papers.filter(({ document }) => document.revision === 1)
  let [manifest, declared]: [ManifestConsignment?, ImportDeclaration?] = []
  const take = ({ document }: Paper) => {
    if (document.kind === 'manifest') manifest = document
    else declared = document
  }
  for (const paper of first) take(paper)
  const told: Telling[] = []
  const tell = (at: Millis) => {
    if (manifest !== undefined && declared !== undefined) told.push({ at, manifest, declared })
  }
  tell(0)
  for (const paper of papers.filter(({ document }) => document.revision > 1)) {
    take(paper)
    tell(paper.at)
  }
  return told
}
