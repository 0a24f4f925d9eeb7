import { MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { type Agreement, lanesOf } from './agreement.ts'
import { SHAREABLE } from './fields.ts'

/** What changes from one agreement to another; lists are what the second adds and what it takes away. */
export type AgreementDiff = {
  /** Terms of the whole: who, where, which goods, from when to when. */
  readonly lanes: Change
  readonly goods: Change
  /** How parties are told, when that changes. */
  readonly parties: readonly [string, string] | null
  readonly validity: {
    readonly from: readonly [number, number]
    readonly to: readonly [number, number]
  } | null
  readonly kinds: readonly KindDiff[]
}
export type Change = { readonly added: readonly string[]; readonly removed: readonly string[] }
export type KindDiff = {
  readonly kind: MessageKind
  readonly is: 'added' | 'removed' | 'changed'
  readonly fields: Change
  /** Other terms as they were and as they are: `batchWindow`, `retention` and `cadence` in ms, null for what is not said. */
  readonly terms: readonly {
    readonly term: Term
    readonly before: string | number | null
    readonly after: string | number | null
  }[]
}

const TERMS = ['purpose', 'batchWindow', 'retention', 'cadence', 'givers'] as const
type Term = (typeof TERMS)[number]

/** Compares two agreements by what they let travel. */
export function diffAgreements(before: Agreement, after: Agreement): AgreementDiff {
  const sameTime = before.validFrom === after.validFrom && before.validTo === after.validTo
  return {
    lanes: changeOf(lanesOf(before), lanesOf(after)),
    goods: changeOf(before.goods ?? ['all goods'], after.goods ?? ['all goods']),
    parties: partiesOf(before) === partiesOf(after) ? null : [partiesOf(before), partiesOf(after)],
    validity: sameTime
      ? null
      : { from: [before.validFrom, after.validFrom], to: [before.validTo, after.validTo] },
    kinds: MESSAGE_KINDS.flatMap((kind) => kindDiff(kind, before, after)),
  }
}

const partiesOf = ({ parties = 'named' }: Agreement) => parties

/** Fields of a kind that an agreement shares. */
export function sharedFields(agreement: Agreement, kind: MessageKind): readonly string[] {
  const terms = agreement.kinds[kind]
  return terms === undefined ? [] : (terms.fields ?? SHAREABLE[kind])
}

function kindDiff(kind: MessageKind, before: Agreement, after: Agreement): readonly KindDiff[] {
  const [old, next] = [before.kinds[kind], after.kinds[kind]]
  if (old === undefined && next === undefined) return []
  const fields = changeOf(sharedFields(before, kind), sharedFields(after, kind))
  if (old === undefined) return [{ kind, is: 'added', fields, terms: [] }]
  if (next === undefined) return [{ kind, is: 'removed', fields, terms: [] }]
  const terms = TERMS.map((term) => ({
    term,
    before: shownTerm(old[term]),
    after: shownTerm(next[term]),
  })).filter(({ before, after }) => before !== after)
  const isSame = terms.length === 0 && fields.added.length + fields.removed.length === 0
  return isSame ? [] : [{ kind, is: 'changed', fields, terms }]
}

const shownTerm = (value: string | number | readonly string[] | undefined) =>
  typeof value === 'object' ? value.join(', ') : (value ?? null)

function changeOf(before: readonly string[], after: readonly string[]): Change {
  return {
    added: after.filter((one) => !before.includes(one)),
    removed: before.filter((one) => !after.includes(one)),
  }
}
