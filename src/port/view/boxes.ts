import type { ContainerEvent } from '../../domain/container-event.ts'
import type { ShipmentView, Told } from '../../domain/shipment.ts'
import type { StowPlan, StowPosition } from '../../domain/stow-plan.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { keyOf, nameOf } from '../keep/item-names.ts'
import { stowPlanOf } from '../keep/stow-plan.ts'
import type { Papers } from './papers.ts'

type Boxes = Pick<
  ShipmentView,
  'containerEvents' | 'stowed' | 'unmanifested' | 'containerElsewhere' | 'sharesContainer'
>

/** What is known of a shipment's containers on its voyage. */
export function boxesOf(ctx: Context, row: ShipmentRow, papers: Papers): Boxes {
  const numbers = containersOf(row, papers)
  const { voyage } = row
  const elsewhere = row.sharesBox === 1 ? sharing(ctx, row, numbers) : ALONE
  return {
    containerEvents: eventsOf(ctx, voyage, numbers, papers.containerEvents),
    stowed: voyage === null ? null : stowedOf(ctx, voyage, numbers),
    unmanifested: row.container !== null,
    ...elsewhere,
  }
}

function containersOf({ container }: ShipmentRow, { own, partner }: Papers): readonly string[] {
  if (container !== null) return [container]
  const paper = own.manifest ?? partner.manifest ?? partner.exportDeclaration
  return paper === undefined ? [] : paper.document.containers.map(({ number }) => number)
}

/**
 * Moves told with the bill, and those of the boxes whose bill the carrier does not know; a move that both sides tell of
 * once, as this port's own side has it.
 */
function eventsOf(
  ctx: Context,
  voyage: string | null,
  numbers: readonly string[],
  told: readonly Told<ContainerEvent>[],
): readonly Told<ContainerEvent>[] {
  const { records } = ctx.store
  const adrift: Told<ContainerEvent>[] = []
  if (voyage !== null && records.any('moves')) {
    for (const number of numbers) {
      for (const { item, since, source } of records.of(keyOf.moves(voyage, number)))
        adrift.push({ document: item as ContainerEvent, since, source })
    }
  }
  const all = adrift.length === 0 ? told : [...told, ...adrift]
  if (all.length < 2) return all
  const events = new Map<string, Told<ContainerEvent>>()
  for (const event of all) {
    const { number } = event.document
    if (event.source === 'own' || !events.has(number)) events.set(number, event)
  }
  return [...events.values()].sort(byMoment)
}

function byMoment({ document: a }: Told<ContainerEvent>, { document: b }: Told<ContainerEvent>) {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt - b.occurredAt
  return a.number < b.number ? -1 : 1
}

function stowedOf(
  ctx: Context,
  voyage: string,
  numbers: readonly string[],
): readonly StowPosition[] | null {
  if (!ctx.store.records.any('stow')) return null
  const plan = stowPlanOf(ctx, voyage)
  if (plan === undefined) return null
  const cells = positionsOf(plan)
  return [...numbers].sort().flatMap((number) => cells.get(number) ?? [])
}

const positions = new WeakMap<StowPlan, Map<string, StowPosition>>()

/** The positions of a plan by container; a ship's shipments are looked at one after the other. */
function positionsOf(plan: StowPlan): Map<string, StowPosition> {
  const known = positions.get(plan)
  if (known !== undefined) return known
  const found = new Map(plan.positions.map((position) => [position.container, position]))
  positions.set(plan, found)
  return found
}

const ALONE = { containerElsewhere: false, sharesContainer: false }

/** Which of its boxes other bills name as well: on this voyage, and on another that is under way at the same time. */
function sharing(ctx: Context, row: ShipmentRow, numbers: readonly string[]): typeof ALONE {
  const others = numbers.flatMap((number) =>
    ctx.store.bills.sharersOf(nameOf.billedBox(number), row.id),
  )
  return {
    sharesContainer: others.some(({ voyage }) => voyage === row.voyage),
    containerElsewhere: others.some(
      ({ voyage, loadAt, eta }) =>
        voyage !== row.voyage && (loadAt ?? 0) < (row.eta ?? 0) && (row.loadAt ?? 0) < (eta ?? 0),
    ),
  }
}
