import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js'
import { remembering } from '../../kernel/remember.ts'
import { patternSize } from './pattern-size.ts'

const PATTERN_MAX = 1_000
/** Counted repeats written out. A search pays for each step with each letter, and a partner's rule is a stranger's text. */
const STEPS_MAX = 2_000
/** A search takes microseconds, and trade says the same thing again and again. */
const KEPT_MAX = 10_000

/** A pattern of a rule author: runs in linear time, whatever it says. Finds anywhere, case as written. */
export type Pattern = { readonly finds: (text: string) => boolean }

/** What is wrong with a pattern; `at` counts its characters from 1. */
export type BadPattern = { readonly what: string; readonly mend: string }

/** Checks and compiles an RE2 pattern. Never the engine of JavaScript: that one can be made to run for years. */
export function compilePattern(source: string): Pattern | BadPattern {
  if (source.length > PATTERN_MAX) {
    return {
      what: `the pattern has ${source.length} characters, at most ${PATTERN_MAX} are allowed`,
      mend: 'split it into several comparisons under "any"',
    }
  }
  const steps = patternSize(source)
  if (steps > STEPS_MAX) {
    return {
      what: `the pattern repeats so much that it comes to ${steps} steps, at most ${STEPS_MAX} are allowed`,
      mend: 'let what is in braces be smaller: {1,20}',
    }
  }
  try {
    const compiled = RE2JS.compile(source)
    return { finds: remembering((text) => compiled.matcher(text).find(), KEPT_MAX) }
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return describe(source, error)
  }
}

function describe(source: string, error: RE2JSException): BadPattern {
  const lookAround = source.search(/\(\?<?[=!]/)
  if (lookAround !== -1) {
    return {
      what: `look-around at character ${lookAround + 1} is not supported (RE2)`,
      mend: 'write two comparisons under "all", the second under "not"',
    }
  }
  const back = source.search(/\\[1-9]|\\k</)
  if (back !== -1) {
    return {
      what: `back-reference at character ${back + 1} is not supported (RE2)`,
      mend: 'name the alternatives: (aa|bb)',
    }
  }
  const syntax = error instanceof RE2JSSyntaxException ? error : null
  const at = Math.max(0, source.indexOf(syntax?.getPattern() ?? '')) + 1
  return {
    what: `bad pattern at character ${at}: ${syntax?.getDescription() ?? error.message}`,
    mend: 'see the syntax of RE2',
  }
}
