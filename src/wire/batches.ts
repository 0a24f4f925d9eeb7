import { z } from 'zod'
import { WITHHELD } from '../domain/given.ts'
import { type Item, MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { PortDocument } from '../domain/port-document.ts'
import { Response } from '../domain/response.ts'
import { Voyage } from '../domain/voyage.ts'
import { accepts } from '../kernel/accepts.ts'
import { present } from '../kernel/assert.ts'
import { firstIssue } from './codec.ts'
import { type Field, type Shape, shapeOf } from './shape.ts'

/** Most items of a message. Source: protocol section 4. */
export const ITEMS_MAX = 500

/** An item as it stands in a batch: a voyage that many items share is checked and written once, they hold its index. */
export type BatchItem = Readonly<Record<string, unknown>> & {
  readonly kind: MessageKind
  readonly voyage?: number
}
export type Batch = { readonly voyages?: readonly Voyage[]; readonly items: readonly BatchItem[] }

/** What the wire knows of a kind: its batch in the body, the shape of its items and the schema of one. */
export type BatchKind = {
  readonly batch: Field
  readonly item: Shape
  /** Of one item as it stands in the batch. */
  readonly schema: z.ZodType<BatchItem>
  /** The batch holds the voyages its items are on. */
  readonly onVoyages: boolean
  /** An item holds a list of a whole ship or register: one alone can be more than a message holds. */
  readonly long: boolean
}

export type CheckedBatch =
  | { readonly kind: 'good'; readonly batch: Batch }
  | { readonly kind: 'bad'; readonly what: string }

export function batchKind(kind: MessageKind): BatchKind {
  return present(kinds.get(kind), `no batch for ${kind}`)
}

/**
 * Holds voyages and items against their schemas, one after the other, and stops at the first that breaks it: a batch of
 * nothing but faults costs no more than its first. Both lists are read only as far as they are needed.
 */
export function checkBatch(
  kind: MessageKind,
  voyages: Iterable<unknown> | null,
  items: Iterable<unknown>,
): CheckedBatch {
  const onVoyages = batchKind(kind).onVoyages
  if (onVoyages !== (voyages !== null)) return { kind: 'bad', what: 'voyages: wrong for this kind' }
  const table = voyages === null ? [] : checkList('voyages', Voyage, voyages)
  if (typeof table === 'string') return { kind: 'bad', what: table }
  const list = checkList('items', batchKind(kind).schema, items)
  if (typeof list === 'string') return { kind: 'bad', what: list }
  if (list.length === 0) return { kind: 'bad', what: 'items: a batch has at least one' }
  return { kind: 'good', batch: onVoyages ? { voyages: table, items: list } : { items: list } }
}

/** The checked values, or what is wrong with the first that is none. */
function checkList<T>(name: string, schema: z.ZodType<T>, values: Iterable<unknown>): T[] | string {
  const list: T[] = []
  const isGood = accepts(schema)
  for (const value of values) {
    if (list.length === ITEMS_MAX) return `${name}: a batch has at most ${ITEMS_MAX}`
    if (isGood(value)) {
      list.push(value as T)
      continue
    }
    const checked = schema.safeParse(value)
    if (!checked.success) return `${name}[${list.length}].${firstIssue(checked.error, value)}`
    list.push(checked.data)
  }
  return list
}

const voyage = z
  .int()
  .min(0)
  .max(ITEMS_MAX - 1)

const SCHEMAS = new Map<string, z.ZodObject>(
  [...PortDocument.options, ...Response.options].map((schema) => [schema.shape.kind.value, schema]),
)

/** What a partner may not have been allowed to give is no fault of its items. */
function asGiven(kind: MessageKind, schema: z.ZodObject): z.ZodObject {
  const held: readonly string[] = kind in WITHHELD ? WITHHELD[kind as keyof typeof WITHHELD] : []
  return schema.extend(
    Object.fromEntries(held.map((field) => [field, (schema.shape[field] as z.ZodType).optional()])),
  )
}

/** The schema of one item by itself, its voyage in it. */
export function itemSchema(kind: MessageKind): z.ZodType<Item> {
  const schema = asGiven(kind, present(SCHEMAS.get(kind), `${kind} has a schema`))
  return schema as unknown as z.ZodType<Item>
}

const kinds = new Map(MESSAGE_KINDS.map((kind, index) => [kind, createBatchKind(kind, index + 1)]))

/** The number of a kind is the number of its batch in the body. */
function createBatchKind(kind: MessageKind, number: number): BatchKind {
  const field = present(shapeOf('Body').byNumber[number], `the body has no batch ${number}`)
  const items = field.message?.fields.find((inner) => inner.name === 'items')
  const item = present(items?.message, `batch ${number} has no items`)
  const schema = asGiven(kind, present(SCHEMAS.get(kind), `${kind} has a schema`))
  const onVoyages = 'voyage' in schema.shape
  return {
    batch: field,
    item,
    schema: (onVoyages ? schema.extend({ voyage }) : schema) as unknown as z.ZodType<BatchItem>,
    onVoyages,
    long: item.fields.some((inner) => inner.long),
  }
}
