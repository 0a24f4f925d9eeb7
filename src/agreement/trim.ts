import { WITHHELD } from '../domain/given.ts'
import type { Item, MessageKind } from '../domain/message.ts'
import { type Agreement, agreedKinds } from './agreement.ts'
import { SHAREABLE } from './fields.ts'
import { goodsScope } from './goods-scope.ts'

type Fields = Record<string, unknown>

/** The item without every field the agreement does not share. Null when its kind or its goods are out of scope. */
export function trim<T extends Item>(agreement: Agreement, item: T): T | null {
  const terms = agreement.kinds[item.kind]
  if (terms === undefined || goodsScope(agreement, item) === 'out') return null
  if (terms.fields === undefined) return item
  const copy = { ...item } as Fields
  for (const path of heldBack(agreement, item.kind)) remove(copy, path)
  return copy as T
}

/**
 * What a recipient is given of an item: as `trim`, and of a stow plan only the boxes bound for it. Null when it gets
 * nothing.
 */
export function trimFor<T extends Item>(
  agreement: Agreement,
  item: T,
  recipient: string,
): T | null {
  const trimmed = trim(agreement, item)
  if (trimmed === null || trimmed.kind !== 'stow-plan') return trimmed
  const positions = trimmed.positions.filter((box) => box.portOfDischarge === recipient)
  return { ...trimmed, positions }
}

/** Fields an item carries although the agreement does not share them; empty when it may be kept. */
export function violations(agreement: Agreement, item: Item): readonly string[] {
  if (agreement.kinds[item.kind] === undefined) return [item.kind]
  return heldBack(agreement, item.kind).filter((path) => carries(item as unknown as Fields, path))
}

/** Fields an item lacks although everybody has to file them and the agreement shares them: it is no such document. */
export function lacking(agreement: Agreement, item: Item): readonly string[] {
  const { kind } = item
  if (!(kind in WITHHELD)) return []
  const shared = agreement.kinds[kind]?.fields
  return WITHHELD[kind as keyof typeof WITHHELD].filter(
    (field) =>
      (item as unknown as Fields)[field] === undefined &&
      (shared === undefined || shared.includes(field)),
  )
}

/** Every field that the kinds in scope could share and do not, as `export-declaration.items.value`. */
export function fieldsHeldBack(agreement: Agreement): readonly string[] {
  return agreedKinds(agreement).flatMap((kind) =>
    heldBack(agreement, kind).map((field) => `${kind}.${field}`),
  )
}

function heldBack(agreement: Agreement, kind: MessageKind): readonly string[] {
  const shared = agreement.kinds[kind]?.fields
  return shared === undefined ? [] : SHAREABLE[kind].filter((field) => !shared.includes(field))
}

/** What every line or box has is emptied, the rest is gone. */
const EMPTY: Readonly<Record<string, unknown>> = { 'items.description': '', 'containers.seals': [] }

function remove(item: Fields, path: string): void {
  const [head, tail] = path.split('.') as [string, string | undefined]
  if (tail === undefined) {
    delete item[head]
    return
  }
  const left = EMPTY[path]
  item[head] = (item[head] as Fields[]).map(({ [tail]: held, ...rest }) =>
    held === undefined || left === undefined ? rest : { ...rest, [tail]: left },
  )
}

function carries(item: Fields, path: string): boolean {
  const [head, tail] = path.split('.') as [string, string | undefined]
  if (tail === undefined) return item[head] !== undefined
  const isEmpty = path in EMPTY ? isBlank : isAbsent
  return (item[head] as Fields[]).some((line) => !isEmpty(line[tail]))
}

const isAbsent = (value: unknown) => value === undefined
const isBlank = (value: unknown) => isAbsent(value) || (value as string | unknown[]).length === 0
