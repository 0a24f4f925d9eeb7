import { editsWithin } from './edits.ts'

/**
 * What a legal form says of its owner: members with limited liability, shares, persons who are liable themselves, or
 * nothing that tells it apart (`Company`, `Corporation`).
 */
export type LegalKind = 'limited' | 'shares' | 'partnership' | 'any'

/** Written forms in plain text (see plain-text.ts), longest first within a kind does not matter: the longest wins. */
const WRITTEN: Readonly<Record<LegalKind, string>> = {
  limited: `
    ltd|limited|co ltd|co limited|company ltd|company limited|pte ltd|pte limited|private limited|pvt ltd|pvt limited|
    pty ltd|pty limited|proprietary limited|sdn bhd|sendirian berhad|llc|l l c|limited liability company|limited liability co|
    ltd co|ltda|limitada|lda|sarl|eurl|srl|s r l|s de rl|s de rl de cv|gmbh|g m b h|ggmbh|mbh|gesellschaft mit beschrankter haftung|
    bv|b v|besloten vennootschap|bvba|sp z oo|sp z o o|spolka z oo|sro|s r o|spol s r o|doo|d o o|kft|eood|ood|oou|ou|uab|sia|ooo|tov|too|
    obshchestvo s ogranichennoi otvetstvennostyu|societatea cu raspundere limitata|societe a responsabilite limitee|
    tnhh|cong ty tnhh|cty tnhh|cong ty trach nhiem huu han|trach nhiem huu han|tnhh mtv|cong ty tnhh mtv|cty tnhh mtv|
    cong ty tnhh mot thanh vien|cong ty tnhh 1 thanh vien|cong ty tnhh hai thanh vien|cong ty trach nhiem huu han mot thanh vien|
    tnhh mot thanh vien|tnhh 1 thanh vien|mot thanh vien|mtv|one member limited liability company|one member co ltd|
    youxian gongsi|youxian zeren gongsi|yuhan hoesa|yuhanhoesa|yugen kaisha|godo kaisha|wll|fzco|fze|fz llc`,
  shares: `
    jsc|joint stock company|joint stock co|joint stock corporation|public joint stock company|open joint stock company|
    closed joint stock company|pjsc|ojsc|cjsc|ao|oao|zao|pao|plc|public limited company|public company limited|pcl|pubco|
    inc|incorporated|co inc|company inc|ag|aktiengesellschaft|se|sa|s a|sa de cv|sab de cv|sas|societe anonyme|sociedad anonima|
    societa per azioni|spa|s p a|nv|n v|naamloze vennootschap|ab|aktiebolag|as|a s|asa|aps|oy|oyj|osakeyhtio|berhad|bhd|tbk|pt|
    kk|k k|kabushiki kaisha|kabushiki gaisha|jusik hoesa|jusikhoesa|gufen youxian gongsi|
    cp|ctcp|cong ty cp|cty cp|cong ty co phan|cty co phan|ad|a d|akcionersko drustvo|anonim sirketi`,
  partnership: `
    lp|l p|limited partnership|llp|l l p|limited liability partnership|kg|k g|gmbh and co kg|co kg|ohg|gbr|snc|sca|scs|
    dntn|doanh nghiep tu nhan|doanh nghiep tn|cong ty hop danh|ip`,
  any: `co|company|corp|corporation|cong ty|cty|tong cong ty|gongsi|and co|and company|compania|compagnie|cia`,
}

const KINDS = Object.keys(WRITTEN) as readonly LegalKind[]

/** Written form to what it says. */
const FORMS: ReadonlyMap<string, LegalKind> = new Map(
  KINDS.flatMap((kind) => WRITTEN[kind].split('|').map((form) => [form.trim(), kind] as const)),
)

/** The words of all forms. */
export const LEGAL_WORDS: readonly string[] = [...FORMS.keys()].flatMap((form) => form.split(' '))

const WORDS_MAX = Math.max(...[...FORMS.keys()].map((form) => form.split(' ').length))

/** A name's words without legal forms, and the kinds of those taken away. */
export type Bare = { readonly words: readonly string[]; readonly legal: readonly LegalKind[] }

/**
 * Takes legal forms off both ends, and long ones (three letters or more) out of the middle. A name that consists of
 * nothing else keeps its words.
 */
export function withoutLegalForms(words: readonly string[]): Bare {
  const legal: LegalKind[] = []
  let rest = words
  for (let peeled = true; peeled; ) {
    peeled = false
    const front = formAt(rest, 0)
    if (front > 0 && front < rest.length) {
      legal.push(kindOf(rest.slice(0, front)))
      rest = rest.slice(front)
      peeled = true
    }
    const back = formBefore(rest)
    if (back > 0 && back < rest.length) {
      legal.push(kindOf(rest.slice(-back)))
      rest = rest.slice(0, -back)
      peeled = true
    }
  }
  const kept: string[] = []
  for (let at = 0; at < rest.length; ) {
    const length = at === 0 ? 0 : formAt(rest, at)
    const form = rest.slice(at, at + length)
    if (length > 0 && form.join('').length >= 3) {
      legal.push(kindOf(form))
      at += length
    } else kept.push(rest[at++] as string)
  }
  return { words: kept, legal }
}

/** Words of the longest form that begins here; 0 when none does. */
function formAt(words: readonly string[], at: number): number {
  for (let length = Math.min(WORDS_MAX, words.length - at); length > 0; length--)
    if (FORMS.has(words.slice(at, at + length).join(' '))) return length
  return 0
}

/** The same before the end; a long form with one letter wrong (`limted`, `joynt stock company`) is taken for it. */
function formBefore(words: readonly string[]): number {
  for (let length = Math.min(WORDS_MAX, words.length); length > 0; length--)
    if (formOf(words.slice(-length).join(' ')) !== undefined) return length
  return 0
}

const formOf = (written: string): LegalKind | undefined =>
  FORMS.get(written) ?? FORMS.get(misspelt(written) ?? '')

/** Forms long enough to be known with a letter wrong: `co limited` is not, or it would take the last word of a name. */
const LONG_FORMS = [...FORMS.keys()].filter((form) => form.length >= (form.includes(' ') ? 14 : 7))

const misspelt = (written: string) =>
  written.length < 6 ? undefined : LONG_FORMS.find((form) => editsWithin(written, form, 1) <= 1)

const kindOf = (form: readonly string[]): LegalKind => formOf(form.join(' ')) ?? 'any'

type WithLegalForm = { readonly legal: readonly LegalKind[] }

/** Whether both names say a legal form, and not of one kind: LLC and JSC do, `Ltd` and `Limited` or `Co` do not. */
export function haveOtherLegalForms(a: WithLegalForm, b: WithLegalForm): boolean {
  const [x, y] = [tellingForm(a), tellingForm(b)]
  return x !== undefined && y !== undefined && x !== y
}

const tellingForm = ({ legal }: WithLegalForm) => legal.find((kind) => kind !== 'any')

/**
 * Legal forms that are written without blanks behind or before a name, in their own script. Parted from it before
 * transliteration; each becomes a form of the table above.
 */
export const NATIVE_FORMS: readonly (readonly [RegExp, string])[] = [
  [/股份有限公司/g, ' gufen youxian gongsi '],
  [/有限责任公司|有限責任公司|有限公司/g, ' youxian gongsi '],
  [/株式会社|\(株\)|㈱/g, ' kabushiki kaisha '],
  [/有限会社|合同会社/g, ' yugen kaisha '],
  [/주식회사|\(주\)|㈜/g, ' jusik hoesa '],
  [/유한회사/g, ' yuhan hoesa '],
]
