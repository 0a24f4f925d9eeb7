import type { Assessment } from '../domain/assessment.ts'

/**
 * Why the score is what it is, to be kept: which facts a rule misses follows from the rule, so its id is enough. `random`
 * when a lot would have the shipment opened.
 */
export function traceOf(
  { reasons, typologies, unknown }: Pick<Assessment, 'reasons' | 'typologies' | 'unknown'>,
  random: boolean,
): string {
  const told = `"reasons":${JSON.stringify(reasons)},"typologies":${JSON.stringify(typologies)}`
  return `{${told},"unknown":${unknownText(unknown)}${random ? ',"random":true' : ''}}`
}

const unknownTexts = new WeakMap<Assessment['unknown'], string>()

/** Shipments that lack the same facts share one list of what is unknown, so its text is made once. */
function unknownText(unknown: Assessment['unknown']): string {
  const known = unknownTexts.get(unknown)
  if (known !== undefined) return known
  const missing: Record<string, string[]> = {}
  for (const { rule, why } of unknown) {
    const rules = missing[why] ?? []
    missing[why] = rules
    rules.push(rule)
  }
  const text = JSON.stringify(missing)
  unknownTexts.set(unknown, text)
  return text
}
