import type { Item } from '../../domain/message.ts'
import type { Told } from '../../domain/shipment.ts'
import type { HeldItem } from '../../store/documents.ts'
import type { Context } from '../context.ts'
import type { Kinded } from '../pseudonyms/pseudonyms.ts'
import { layOutPapers, type Papers } from './papers.ts'

/**
 * How a port sees papers: as they are; or, where partners name nobody, with the parties of theirs that it makes out from
 * its own papers of the shipment and its lists.
 */
export type Eye = {
  readonly see: (held: HeldItem) => HeldItem
  readonly told: <T extends Told<Kinded>>(told: T | undefined) => T | undefined
  readonly all: <D extends Kinded>(told: readonly Told<D>[]) => readonly Told<D>[]
  /** The same papers with pseudonyms alone; null where parties have names. */
  readonly masked: (held: readonly HeldItem[]) => Papers | null
}

const NAKED: Eye = {
  see: (held) => held,
  told: (told) => told,
  all: (told) => told,
  masked: () => null,
}

export function openEye(ctx: Context, held: readonly HeldItem[]): Eye {
  if (ctx.recogniser === null) return NAKED
  const recognise = ctx.recogniser(held, ctx.alerts.ownParties())
  const told = <T extends Told<Kinded>>(one: T): T =>
    one.source === 'own' ? one : { ...one, document: recognise(one.document) }
  return {
    see: (one) => (one.source === 'own' ? one : { ...one, item: recognise(one.item) }),
    told: (one) => one && told(one),
    all: (list) => list.map(told),
    masked: (papers) =>
      layOutPapers(papers.map((one) => ({ ...one, item: ctx.masked<Item>(one.item) }))),
  }
}
