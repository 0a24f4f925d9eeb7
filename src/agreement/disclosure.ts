import type { MessageKind } from '../domain/message.ts'
import { type Agreement, agreedKinds } from './agreement.ts'
import { SHAREABLE } from './fields.ts'
import { fieldsHeldBack } from './trim.ts'

/** How many fields of each kind in scope travel, of all that could be shared or held back. */
export function disclosureOf(
  agreement: Agreement,
): Readonly<Partial<Record<MessageKind, { readonly shared: number; readonly all: number }>>> {
  const held = fieldsHeldBack(agreement)
  return Object.fromEntries(
    agreedKinds(agreement).map((kind) => {
      const all = SHAREABLE[kind].length
      const back = held.filter((field) => field.startsWith(`${kind}.`)).length
      return [kind, { shared: all - back, all }]
    }),
  )
}
