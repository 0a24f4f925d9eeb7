import type { Trader } from '../../domain/clearance.ts'
import type { ContainerEvent } from '../../domain/container-event.ts'
import type { ImportDeclaration, ManifestConsignment } from '../../domain/documents.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import { unmanifestedBill } from '../../domain/shipment.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Cargo } from '../../generate/cargo.ts'
import type { Millis } from '../../kernel/time.ts'
import type { WorldState } from '../world-plan.ts'
import { createTraders } from './traders.ts'

/** What a box's way through the yard depends on, whatever anybody thinks of it: the same in every arm. */
export type YardBox = {
  readonly arrivedAt: Millis
  readonly ashoreAt: Millis
  readonly declaredAt: Millis | null
  readonly trader: Trader
}

/** Boxes by the name their port of discharge gives them. */
export function createBoxes({ plan }: Pick<WorldState, 'plan'>) {
  const boxes = new Map<string, YardBox>()
  const traders = createTraders(plan.trade.standing)

  function note(cargo: Cargo, voyage: Voyage, berthedAt: Millis): void {
    const { discharge } = (plan.ports[voyage.portOfDischarge] as (typeof plan.ports)[string]).work
    const filings = cargo.filings.filter(({ port }) => port === voyage.portOfDischarge)
    const seenAt = dischargeTimes(filings)
    const declarations = firstDeclarations(filings)
    /** Of a box nobody told of, luck says when: the same in every arm. */
    const ashore = (container: string) =>
      seenAt.get(container) ??
      berthedAt + Math.floor(discharge * plan.chance.of('ashore', voyage.id, container).unit())
    for (const manifest of manifestsOf(filings)) {
      const times = manifest.containers.map(({ number }) => ashore(number))
      const declaration = declarations.get(manifest.houseBill)
      boxes.set(manifest.houseBill, {
        arrivedAt: voyage.eta,
        ashoreAt: Math.max(berthedAt, ...times),
        declaredAt: declaration?.at ?? null,
        trader: traders.classOf(
          declaration?.document.importer ?? manifest.consignee,
          voyage.loadAt,
        ),
      })
    }
    for (const container of cargo.truths.flatMap((truth) => truth.unbilledContainers)) {
      const ashoreAt = Math.max(berthedAt, ashore(container))
      const box = { arrivedAt: voyage.eta, ashoreAt, declaredAt: null, trader: 'new' as const }
      boxes.set(unmanifestedBill(voyage.id, container), box)
    }
  }

  return { note, get: (name: string): YardBox | undefined => boxes.get(name) }
}

/** When each container was seen ashore. */
function dischargeTimes(filings: readonly PortFiling[]): ReadonlyMap<string, Millis> {
  const seen = filings
    .map(({ document }) => document)
    .filter((document): document is ContainerEvent => document.kind === 'container-event')
    .filter(({ move }) => move === 'discharged')
  return new Map(seen.map(({ container, occurredAt }) => [container, occurredAt]))
}

function manifestsOf(filings: readonly PortFiling[]): readonly ManifestConsignment[] {
  return filings
    .map(({ document }) => document)
    .filter((document): document is ManifestConsignment => document.kind === 'manifest')
}

type Declared = { readonly at: Millis; readonly document: ImportDeclaration }

function firstDeclarations(filings: readonly PortFiling[]): ReadonlyMap<string, Declared> {
  const first = new Map<string, Declared>()
  for (const { at, document } of filings) {
    if (document.kind !== 'import-declaration') continue
    const known = first.get(document.houseBill)
    if (known === undefined || at < known.at) first.set(document.houseBill, { at, document })
  }
  return first
}
