/**
 * A word as different transliterations agree on it: `Nooristani` and `Nuristani`, `Ahmadinezhad` and `Ahmadinejad`,
 * `Mueller` and `Muller` share one. Made for names that travelled through another script, not for typing errors.
 */
export function soundOf(word: string): string {
  let sound = word
  for (const [written, heard] of SPELLINGS) sound = sound.replace(written, heard)
  return sound
}

/** In this order; each is a spelling that romanisation systems differ in. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/zh|dj|dzh/g, 'j'],
  [/tch|tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/e[iy]|ay/g, 'ai'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/oo|ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ee|ie/g, 'i'],
  [/ae/g, 'e'],
  [/ij\b/g, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[a-z]{3})[eh]$/g, ''],
]
