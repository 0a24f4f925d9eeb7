import { z } from 'zod'
import {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../domain/documents.ts'
import { MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { AssessmentNotice, ControlResult, Referral } from '../domain/response.ts'
import { Voyage } from '../domain/voyage.ts'
import { present } from '../kernel/assert.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Most items of a message. Source: protocol section 4. */
export const ITEMS_MAX = 500

/** An item as it stands in a batch: a voyage that many items share is checked and written once, they hold its index. */
export type BatchItem = Readonly<Record<string, unknown>> & {
  readonly kind: MessageKind
  readonly voyage?: number
}
export type Batch = { readonly voyages?: readonly Voyage[]; readonly items: readonly BatchItem[] }

/** What the wire knows of a kind: the field of the body, the shape of its items and the schema of a whole batch. */
export type BatchKind = {
  readonly field: string
  readonly item: Shape
  readonly schema: z.ZodType<Batch>
}

export function batchKind(kind: MessageKind): BatchKind {
  return present(kinds.get(kind), `no batch for ${kind}`)
}

const voyage = z
  .int()
  .min(0)
  .max(ITEMS_MAX - 1)
const voyages = z.array(Voyage).max(ITEMS_MAX)
const list = (item: z.ZodType) => z.array(item).min(1).max(ITEMS_MAX)

const SCHEMAS = {
  manifest: z.strictObject({ voyages, items: list(ManifestConsignment.extend({ voyage })) }),
  'export-declaration': z.strictObject({
    voyages,
    items: list(ExportDeclaration.extend({ voyage })),
  }),
  'security-filing': z.strictObject({ items: list(SecurityFiling) }),
  'import-declaration': z.strictObject({ items: list(ImportDeclaration) }),
  assessment: z.strictObject({ items: list(AssessmentNotice) }),
  referral: z.strictObject({ items: list(Referral) }),
  'control-result': z.strictObject({ items: list(ControlResult) }),
} as const satisfies Record<MessageKind, z.ZodType>

const kinds = new Map(MESSAGE_KINDS.map((kind, index) => [kind, createBatchKind(kind, index + 1)]))

/** The number of a kind is the number of its batch in the body. */
function createBatchKind(kind: MessageKind, number: number): BatchKind {
  const field = present(shapeOf('Body').byNumber[number], `the body has no batch ${number}`)
  const items = field.message?.fields.find((inner) => inner.name === 'items')
  const item = present(items?.message, `batch ${number} has no items`)
  return { field: field.name, item, schema: SCHEMAS[kind] as unknown as z.ZodType<Batch> }
}
