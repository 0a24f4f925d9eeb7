import { MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { type Agreement, agreedKinds } from './agreement.ts'
import { SHAREABLE } from './fields.ts'

/** Something an agreement could leave out: a kind, a field of it, or a field of every kind that has it. */
export type LeftOut = { readonly kind: MessageKind | 'any'; readonly field: string | null }

/** Reads `permit`, `export-declaration.items.value` or `any.containers.seals`; null when no kind could share it. */
export function readLeftOut(text: string): LeftOut | null {
  const cut = text.indexOf('.')
  const [name, field] = cut === -1 ? [text, null] : [text.slice(0, cut), text.slice(cut + 1)]
  const kind = name === 'any' ? name : MESSAGE_KINDS.find((one) => one === name)
  if (kind === undefined) return null
  const fields = kind === 'any' ? Object.values(SHAREABLE).flat() : SHAREABLE[kind]
  const isKnown = field === null ? kind !== 'any' : fields.includes(field)
  return isKnown ? { kind, field } : null
}

/** The same agreement without it. */
export function leaveOut(agreement: Agreement, { kind, field }: LeftOut): Agreement {
  const version = `${agreement.version}-without-${kind}${field === null ? '' : `.${field}`}`
  const kinds = Object.fromEntries(
    agreedKinds(agreement).flatMap((agreed) => {
      const terms = agreement.kinds[agreed] as NonNullable<Agreement['kinds'][MessageKind]>
      if (kind !== 'any' && kind !== agreed) return [[agreed, terms]]
      if (field === null) return []
      const fields = (terms.fields ?? SHAREABLE[agreed]).filter((one) => one !== field)
      return [[agreed, { ...terms, fields }]]
    }),
  ) as Agreement['kinds']
  return { ...agreement, version, kinds }
}
