import type { Language } from '../../domain/language.ts'
import type { NotJudged } from '../run-result.ts'

/** Why a run was not judged by what its scenario is expected to show. */
export const WHY_NOT_JUDGED: Readonly<Record<Language, Readonly<Record<NotJudged, string>>>> = {
  en: {
    changed: 'days or values are not the scenario’s own',
    arms: 'the arms it speaks of were not run',
    'some-arms': 'in part: not all the arms it speaks of were run',
    'no-measure': 'the scenario names no measure for it',
  },
  vi: {
    changed: 'số ngày hoặc giá trị không phải của chính kịch bản',
    arms: 'các phương án được nói đến không được chạy',
    'some-arms': 'một phần: không phải mọi phương án được nói đến đều được chạy',
    'no-measure': 'kịch bản không nêu chỉ tiêu nào',
  },
}
