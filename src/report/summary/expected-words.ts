import type { Language } from '../../domain/language.ts'
import type { NotJudged } from '../run-result.ts'

/** What stands before a finding: that it is expected, and whether the run was judged by it, wholly, in part or not at all. */
export function expectedWords(notJudged: NotJudged | undefined, language: Language): string {
  const { expected, why } = WORDS[language]
  return notJudged === undefined ? expected : `${expected}, ${why[notJudged]}`
}

type Words = { readonly expected: string; readonly why: Readonly<Record<NotJudged, string>> }

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    expected: 'Expected',
    why: {
      changed: 'but not judged (days or values are not the scenario’s own)',
      arms: 'but not judged (the arms it speaks of were not run)',
      'some-arms': 'judged in part (not all the arms it speaks of were run)',
      'no-measure': 'but not judged (the scenario names no measure for it)',
    },
  },
  vi: {
    expected: 'Dự kiến',
    why: {
      changed: 'nhưng không được đánh giá (số ngày hoặc giá trị không phải của chính kịch bản)',
      arms: 'nhưng không được đánh giá (các phương án được nói đến không được chạy)',
      'some-arms': 'được đánh giá một phần (không phải mọi phương án được nói đến đều được chạy)',
      'no-measure': 'nhưng không được đánh giá (kịch bản không nêu chỉ tiêu nào)',
    },
  },
}
