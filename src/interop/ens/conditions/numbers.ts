import type { Condition } from './condition.ts'

export function withoutLeadingZero(written: string): boolean {
  return !written.startsWith('0') || written.length <= 1
}

/** Conditions on a number that may not begin with a zero. */
export function noLeadingZero(code: Condition['code'], at: string, label: string): Condition {
  return {
    code,
    rule: '',
    at,
    must: `${label} must not have a leading zero`,
    holds: (it) => withoutLeadingZero(it.text.trim()),
  }
}

/** Conditions on how a mass is written, the same for the total and for each goods item. */
export function massConditions(at: string, label: string): readonly Condition[] {
  const must = (
    code: Condition['code'],
    what: string,
    fits: (written: string) => boolean,
  ): Condition => ({
    code,
    rule: '',
    at,
    must: `${label} must ${what}`,
    holds: (it) => fits(it.text),
  })
  return [
    must('8674', 'not have a leading zero', (written) =>
      /^\s*[+-]*(?:[1-9.][0-9.]*|0(?:\.\d*)?)\s*$/.test(written),
    ),
    must('8675', 'have 11 digits at most', (written) => (written.match(/\d/g)?.length ?? 0) <= 11),
    must(
      '8676',
      'have three decimals at most',
      (written) => (written.trim().split('.')[1] ?? '').length <= 3,
    ),
    must('8677', 'have a digit on both sides of its point', (written) =>
      /^\s*[+-]?(?:[^.\s]*|\d+\.\d+)\s*$/.test(written),
    ),
  ]
}
