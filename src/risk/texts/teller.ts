import type { Reason } from '../../domain/assessment.ts'
import type { InBoth, Language } from '../../domain/language.ts'
import { LEARNED } from '../learn/learned-reason.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { type Shown, shownBy } from './figures.ts'
import { tellLearned } from './learned.ts'
import { filledWith, piecesOf, slotsOf } from './retell.ts'
import type { RuleTexts } from './texts-in-force.ts'

/** What a reason says to a reader of either language; its rule's words are null where the rule is not known any more. */
export type Told = {
  readonly title: InBoth | null
  readonly because: InBoth
  /** Why a hit means something. */
  readonly why: InBoth | null
  /** What an honest trader could do to be hit. */
  readonly falsePositiveNote: InBoth | null
}

/** Tells reasons that were kept. */
export type Teller = {
  readonly tell: (reason: Pick<Reason, 'rule' | 'because'>) => Told
  readonly titleOf: (rule: string) => InBoth | null
}

/**
 * Tells reasons in the languages of their readers. A reason is kept as its rule's own sentence, filled in: its figures are
 * read back out of that and put into the sentence of the language. Where that cannot be done surely, as after another
 * version of the rule, the kept sentence is what is read.
 */
export function createTeller(rules: readonly RuleDocument[], texts: RuleTexts): Teller {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const made = new Map<string, Retold>()
  const retoldOf = (rule: RuleDocument): Retold => {
    const known = made.get(rule.id)
    if (known !== undefined) return known
    const retold = retelling(rule, texts)
    made.set(rule.id, retold)
    return retold
  }
  const wordsOf = (key: 'why' | 'falsePositiveNote', rule: RuleDocument | undefined) =>
    rule === undefined
      ? null
      : {
          en: texts.en[rule.id]?.[key] ?? rule[key],
          vi: texts.vi[rule.id]?.[key] ?? rule[key],
        }
  const titleOf = (id: string) => byId.get(id)?.title ?? (id === LEARNED ? LEARNED_TITLE : null)
  return {
    titleOf,
    tell({ rule: id, because }) {
      const rule = byId.get(id)
      const told =
        rule !== undefined ? retoldOf(rule)(because) : id === LEARNED ? tellLearned(because) : null
      return {
        title: titleOf(id),
        because: told ?? { en: because, vi: because },
        why: wordsOf('why', rule),
        falsePositiveNote: wordsOf('falsePositiveNote', rule),
      }
    },
  }
}

const LEARNED_TITLE: InBoth = {
  en: 'What was found earlier in such shipments',
  vi: 'Kết quả kiểm tra các lô hàng tương tự trước đây',
}

type Retold = (kept: string) => InBoth | null

function retelling(rule: RuleDocument, texts: RuleTexts): Retold {
  const slots = slotsOf(rule.explanation)
  const shown = slots.map((slot) => shownBy(rule, slot))
  const sentences = { en: texts.en[rule.id], vi: texts.vi[rule.id] }
  return (kept) => {
    const figures = filledWith(rule.explanation, kept)
    if (figures === null) return null
    const inLanguage = (language: Language) => {
      const sentence = sentences[language]?.explanation
      return sentence === undefined ? kept : fill(sentence, slots, figures, shown, language)
    }
    return { en: inLanguage('en'), vi: inLanguage('vi') }
  }
}

function fill(
  template: string,
  slots: readonly string[],
  figures: readonly string[],
  shown: readonly Shown[],
  language: Language,
): string {
  return piecesOf(template)
    .map((piece, place) => {
      if (place % 2 === 0) return piece
      const slot = slots.indexOf(piece)
      return slot < 0 ? '' : (shown[slot] as Shown)(figures[slot] as string, language)
    })
    .join('')
}
